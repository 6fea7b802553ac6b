"""What the rules cannot see: sentences weighed in their context by a small trained model."""
