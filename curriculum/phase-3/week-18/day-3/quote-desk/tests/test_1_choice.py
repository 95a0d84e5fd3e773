import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "Print the list of offers before you choose. Who does not take the parcel, and which of the "
    "two lowest stands first?"
)
def test_lowest_price_wins(student):
    """Of 700, no price, 450 and 450 cents the first 450 is chosen, from west; each tariff is asked
    once."""

    @student.run
    def seen():
        from depot import Parcel
        from solution import choose

        asked = []

        def at(cents):
            def tariff(parcel):
                asked.append(parcel.number)
                return cents

            return tariff

        tariffs = {"north": at(700), "south": at(None), "west": at(450), "east": at(450)}
        quote = choose(Parcel("WB-1", 900, "D1"), tariffs)
        return [quote.carrier, quote.cents, asked]

    assert seen == ["west", 450, ["WB-1"] * 4]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint("Is a price of 0 a price? And what is left when nobody takes the parcel?")
def test_free_is_a_price_and_nobody_is_refused(student):
    """A price of 0 wins; prices depend on the parcel; when nobody takes it, and when there is no
    carrier, `Refused` is raised."""

    @student.run
    def seen():
        from depot import Parcel, Refused
        from solution import choose

        tariffs = {
            "gift": lambda parcel: 0 if parcel.zone == "D4" else None,
            "north": lambda parcel: parcel.grams if parcel.zone != "D3" else None,
        }
        found = []
        for zone, known in (("D4", tariffs), ("D1", tariffs), ("D3", tariffs), ("D1", {})):
            try:
                quote = choose(Parcel("WB-2", 31, zone), known)
            except Refused:
                found.append("Refused")
            else:
                found.append((quote.carrier, quote.cents))
        return found

    assert seen == [("gift", 0), ("north", 31), "Refused", "Refused"]
