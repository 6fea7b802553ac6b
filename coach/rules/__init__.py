"""Rules as data: one file a rule, loaded, compiled and checked by its own examples."""
