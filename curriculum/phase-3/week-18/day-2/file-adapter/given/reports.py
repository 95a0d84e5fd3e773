"""What can be wrong with a depot's report."""


class BadReport(ValueError):
    """What a depot handed over is no report."""
