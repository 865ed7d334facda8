"""A record of the archive as others cite it: reference styles to read, BibTeX and RIS for their programs."""
