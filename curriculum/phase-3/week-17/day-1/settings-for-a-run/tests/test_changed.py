import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "Other parts of the program hold the same dictionary. Print `id(settings)` outside and `id` "
    "of what the block received, and then what each of them holds. Or does one of your parameters "
    "take the setting called `settings`?"
)
def test_block_runs_with_the_changed_dictionary(student):
    """Inside `changed(settings, printer="B", settings="night")` the block has the very dictionary,
    printer "B", settings "night"; after it they are "A" and "day" again."""

    @student.run
    def seen():
        from solution import changed

        settings = {"printer": "A", "express": True, "settings": "day"}
        with changed(settings, printer="B", settings="night") as received:
            inside = dict(settings)
            same = received is settings
        return {"same dictionary": same, "inside": inside, "after": settings}

    assert seen == {
        "same dictionary": True,
        "inside": {"printer": "B", "express": True, "settings": "night"},
        "after": {"printer": "A", "express": True, "settings": "day"},
    }


@pytest.mark.task(1)
@pytest.mark.hint(
    "A setting that was not there, and a setting whose value was None, came out wrong. Which "
    "question does your code ask about a name, and do the two get the same answer?"
)
def test_new_names_are_gone_and_none_is_a_value(student):
    """After `changed(settings, note="gift", copies=2, lane=4)` the note is None as before, and
    `copies` and `lane`, both new, are gone, though the block had removed `lane` itself."""

    @student.run
    def seen():
        from solution import changed

        settings = {"note": None}
        with changed(settings, note="gift", copies=2, lane=4):
            inside = dict(settings)
            del settings["lane"]
        return {"inside": inside, "after": settings}

    assert seen == {"inside": {"note": "gift", "copies": 2, "lane": 4}, "after": {"note": None}}


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "The block has changed a setting of its own accord, and that was lost. Which names do you "
    "bring back: all, or those you were asked to change?"
)
def test_other_settings_stay_as_the_block_left_them(student):
    """While `printer` is changed the block turns express off, removes the lane and counts 5 labels:
    after it only the printer is as before."""

    @student.run
    def seen():
        from solution import changed

        settings = {"printer": "A", "express": True, "lane": 7}
        with changed(settings, printer="B"):
            settings["express"] = False
            del settings["lane"]
            settings["labels"] = 5
        return settings

    assert seen == {"printer": "A", "express": False, "labels": 5}


@pytest.mark.task(2)
@pytest.mark.hint(
    "The block has ended with an error. Put a print on each of your lines after the `yield`: "
    "which are reached, and does the error still come through?"
)
def test_failing_block_changes_back_too(student):
    """A block that raises ValueError, and one stopped by KeyboardInterrupt, leave printer "A" as
    before, and the caller gets the very error that was raised."""

    @student.run
    def seen():
        from solution import changed

        outcomes = []
        for raised in (ValueError("unknown postcode"), KeyboardInterrupt()):
            settings = {"printer": "A"}
            try:
                with changed(settings, printer="B"):
                    raise raised
            except BaseException as error:
                caught = error is raised
            else:
                caught = False
            outcomes.append({"same error": caught, "after": settings})
        return outcomes

    assert seen == [{"same error": True, "after": {"printer": "A"}}] * 2


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Two blocks on one dictionary, one inside the other: print the settings after the inner one. "
    "Where does your code keep the old values, and who else writes there?"
)
def test_inner_block_brings_back_what_the_outer_set(student):
    """Printer "B" outside, "C" inside: after the inner block it is "B", at the end "A"."""

    @student.run
    def seen():
        from solution import changed

        settings = {"printer": "A"}
        printers = []
        with changed(settings, printer="B"):
            with changed(settings, printer="C"):
                printers.append(settings["printer"])
            printers.append(settings["printer"])
        printers.append(settings["printer"])
        return printers

    assert seen == ["C", "B", "A"]
