"""The ways a rule can find something, one module each; the module name is the kind."""
