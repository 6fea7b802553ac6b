"""The conversation around the draft: situations, asks, what was given, who said sorry."""
