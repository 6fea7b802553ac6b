"""The phrase language of the rules: parsed, compiled, indexed."""
