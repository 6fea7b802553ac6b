"""What the customer asks for, piece by piece, and which of it the draft leaves open."""
