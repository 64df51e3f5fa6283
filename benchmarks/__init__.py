"""What the README claims, measured again by one command each; run from the repository: `python -m benchmarks.NAME`."""
