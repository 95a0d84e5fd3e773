"""What a history can refuse."""


class NothingToUndo(Exception):
    """No command stands."""


class NothingToRedo(Exception):
    """No command has been taken back since the last new one."""
