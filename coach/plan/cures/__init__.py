"""The ways to mend a place, one module each: a function that gives the change, or None where it would leave no good sentence."""
