"""Milestones 4 and 5: eleven patterns of acting together."""
