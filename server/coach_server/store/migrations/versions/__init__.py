"""One file a step; copy the latest to write the next."""
