"""The language-model engine."""
