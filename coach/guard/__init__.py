"""What a change by an engine may not do: one check a file, each a function `check` that yields complaints, a phrase each."""
