"""From what the rules found to findings and edits that fit together."""
