"""Text → index terms: folding and stemming as tables, one object for index and query."""
