# fails: test_light_and_heavy
# hint: One belief
def weight_class(grams: int) -> str:
    return "letter" if grams > 500 else "parcel"
