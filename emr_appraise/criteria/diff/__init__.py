"""What changed between two packs, and whether it changes what is asked."""
