"""A school at work: `make load`."""
