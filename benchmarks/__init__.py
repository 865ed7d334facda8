"""What is claimed in the documentation, measured: `python -m benchmarks.<name>`."""
