"""What a bank and a shop can say about money."""


class Declined(Exception):
    """The bank does not pay."""


class NotPaid(Exception):
    """The money for a label was refused."""
