"""Text, read without changing it: folding, words, sentences, parts."""
