# fails: test_the_limit_itself
# hint: exactly 500 grams
def weight_class(grams: int) -> str:
    return "letter" if grams <= 501 else "parcel"
