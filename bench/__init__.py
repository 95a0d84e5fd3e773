"""How long a verdict takes, beside what it takes to run pytest by hand: `python -m bench`."""
