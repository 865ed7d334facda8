"""Who and what a text names: people of the record and people in none, with their offices."""
