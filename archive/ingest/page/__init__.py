"""A page → its title, text, date, writer, agency and outlet; the rest is furniture."""
