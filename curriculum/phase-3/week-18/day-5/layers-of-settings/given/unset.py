"""What no layer knows."""


class Unset(Exception):
    """No layer has the setting, and no default was given."""
