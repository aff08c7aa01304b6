"""What criteria do when they are tried: cases, mutants of the pack, a change's effect on hospitals."""
