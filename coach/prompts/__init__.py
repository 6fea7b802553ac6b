"""Prompts are data in prompts/; here they are read and filled."""
