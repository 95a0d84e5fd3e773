import pytest


@pytest.mark.task(2)
@pytest.mark.hint(
    "A change is missing or recorded twice, or the object did not get its value. Which method "
    "runs for `parcel.grams = 5`, and what has yours to do besides writing?"
)
def test_changes_are_recorded(student):
    """Changes from outside, in a method and in `__init__` are recorded, for all objects."""

    @student.run
    def seen():
        from solution import recorded

        class Parcel:
            def __init__(self, grams):
                self.grams = grams

            def seal(self):
                self.sealed = True

        older = Parcel(1)
        with recorded(Parcel) as changes:
            older.grams = 5
            newer = Parcel(7)
            newer.seal()
            inside = list(changes)
        newer.grams = 9
        return {"inside": inside, "after": changes, "state": [vars(older), vars(newer)]}

    recorded = [("grams", 5), ("grams", 7), ("sealed", True)]
    assert seen == {
        "inside": recorded,
        "after": recorded,
        "state": [{"grams": 5}, {"grams": 9, "sealed": True}],
    }


@pytest.mark.task(2)
@pytest.mark.hint(
    "The class decides what may be set. Is its own answer asked before yours is written down, and "
    "does its error get through?"
)
def test_refused_change_is_not_recorded(student):
    """A class that refuses negative grams still refuses them, and only `3` is recorded."""

    @student.run
    def seen():
        from solution import recorded

        class Parcel:
            def __setattr__(self, name, value):
                if value < 0:
                    raise ValueError(f"{name} cannot be {value}")
                super().__setattr__(name, value)

        parcel = Parcel()
        refused = []
        with recorded(Parcel) as changes:
            for grams in (3, -4):
                try:
                    parcel.grams = grams
                except ValueError as error:
                    refused.append(str(error))
        return {"changes": changes, "refused": refused, "grams": parcel.grams}

    assert seen == {"changes": [("grams", 3)], "refused": ["grams cannot be -4"], "grams": 3}


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "The class is not what it was. Compare `vars(cls)` before and after the block, for a class "
    "with its own `__setattr__`, for one without, and after an error."
)
def test_class_is_left_as_it_was(student):
    """Own and inherited `__setattr__` are what they were, also after a block that failed."""

    @student.run
    def seen():
        from solution import recorded

        class Parcel:
            def __setattr__(self, name, value):
                object.__setattr__(self, name, value)

        class Crate(Parcel):
            pass

        own = vars(Parcel)["__setattr__"]
        errors = []
        for cls in (Parcel, Crate):
            try:
                with recorded(cls) as changes:
                    cls().grams = 1
                    raise TimeoutError(f"after {len(changes)}")
            except TimeoutError as error:
                errors.append(str(error))
        Crate().grams = 2
        return {
            "errors": errors,
            "changes": changes,
            "own": vars(Parcel)["__setattr__"] is own,
            "inherited": "__setattr__" in vars(Crate),
        }

    assert seen == {
        "errors": ["after 1", "after 1"],
        "changes": [("grams", 1)],
        "own": True,
        "inherited": False,
    }
