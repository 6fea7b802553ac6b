"""The wire to a language model: how to ask, how to read the answer, what can go wrong."""
