"""Code that you would let a student imitate."""


def weight_class(grams: int) -> str:
    """'letter' or 'parcel'."""
    return "letter" if grams <= 500 else "parcel"
