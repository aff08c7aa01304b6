"""What the law asks: packs in YAML, loaded into frozen criteria."""
