"""Sentences in which people are found → who met whom, where, when and in which state."""
