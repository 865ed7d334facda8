"""A capture becomes facts: rules over text, and `pipeline` with its writers, which alone know the models."""
