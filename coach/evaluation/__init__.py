"""How well the coach finds what a person marked, and what its rewrites keep."""
