"""Arabic as text: standard library only, no Django."""
