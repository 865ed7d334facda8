"""How the record is put into words and shapes for a page. No queries, no HTML beyond single elements."""
