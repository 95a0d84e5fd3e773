"""Milestone 3: seven patterns that join objects."""
