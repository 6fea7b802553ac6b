"""Training of the model in prompts/meaning/: read what people marked, count, fit, choose where to speak."""
