"""A capture becomes facts. Only `pipeline` knows the models; every other module is rules over text."""
