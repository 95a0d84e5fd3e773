import pytest


@pytest.mark.task(1)
@pytest.mark.hint("Set an attribute of one object and read it from the other.")
def test_objects_of_a_class_share(student):
    """Two objects of a subclass are two objects; what one is given the other has, before and
    after; what one loses the other loses."""

    @student.run
    def seen():
        from solution import Borg

        class Counters(Borg):
            pass

        first = Counters()
        first.started = "Monday"
        second = Counters()
        second.labels = 7
        seen = [first is second, second.started, first.labels]
        del first.started
        return [*seen, hasattr(second, "started")]

    assert seen == [False, "Monday", 7, False]


@pytest.mark.task(1)
@pytest.mark.hint("Which classes share one dictionary? Print `id(vars(thing))` for each class.")
def test_classes_do_not_share(student):
    """`Counters`, `Settings` and `Borg` itself each keep their own `started`."""

    @student.run
    def seen():
        from solution import Borg

        class Counters(Borg):
            def __init__(self):
                super().__init__()
                vars(self).setdefault("labels", 0)

        class Settings(Borg):
            pass

        Counters().started = "Monday"
        Settings().started = "Tuesday"
        Borg().started = "Sunday"
        found = [kind().started for kind in (Counters, Settings, Borg)]
        return [*found, hasattr(Settings(), "labels"), Counters().labels]

    assert seen == ["Monday", "Tuesday", "Sunday", False, 0]


@pytest.mark.task(2)
@pytest.mark.hint("Read both values after every new object. Who wrote over what had been set?")
def test_settings_stay(student):
    """D1 and 1 at first; D4 and 2 once they were given, also for the object that was first; a new
    object without arguments, or with `None` for both, changes nothing."""

    @student.run
    def seen():
        from solution import DepotSettings

        first = DepotSettings()
        found = [(first.zone, first.copies)]
        DepotSettings(zone="D4")
        found.append((first.zone, first.copies))
        DepotSettings(copies=2)
        DepotSettings()
        DepotSettings(zone=None, copies=None)
        return [*found, (first.zone, first.copies)]

    assert seen == [("D1", 1), ("D4", 1), ("D4", 2)]


@pytest.mark.task(2)
@pytest.mark.hint("Which arguments count as given? And can they be given without their names?")
def test_zero_copies_are_given(student):
    """`copies=0` and `zone=""` are values; a new object keeps them; `DepotSettings("D4")` is a
    TypeError."""

    @student.run
    def seen():
        from solution import DepotSettings

        DepotSettings(copies=0, zone="")
        settings = DepotSettings()
        try:
            DepotSettings("D4")
        except TypeError:
            return [settings.zone, settings.copies, "TypeError"]
        return [settings.zone, settings.copies]

    assert seen == ["", 0, "TypeError"]


@pytest.mark.task(1)
@pytest.mark.hint(
    "Python calls the hook for a new subclass with the keywords of its `class` statement. What "
    "does yours take, and what does it hand on?"
)
def test_keywords_of_the_class_are_handed_on(student):
    """`class Old(Borg, Named, label="old")` can be made, its `label` reaches `Named`, and so does
    that of a class below it; each still has its own state."""

    @student.run
    def seen():
        from solution import Borg

        class Named:
            def __init_subclass__(cls, label="none", **kwargs):
                super().__init_subclass__(**kwargs)
                cls.label = label

        class Old(Borg, Named, label="old"):
            pass

        class Young(Old, label="young"):
            pass

        Old().age = 3
        return [Old.label, Young.label, Old().age, hasattr(Young(), "age")]

    assert seen == ["old", "young", 3, False]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint("Let one subclass inherit from another one. Whose dictionary does it use?")
def test_a_subclass_of_a_subclass_has_its_own(student):
    """Of three generations each keeps its own values, also those that were there before the
    youngest class was made."""

    @student.run
    def seen():
        from solution import Borg

        class Old(Borg):
            pass

        Old().age = 3
        Borg().age = 4

        class Young(Old):
            pass

        before = hasattr(Young(), "age")
        Young().age = 1
        return [before, *(kind().age for kind in (Borg, Old, Young))]

    assert seen == [False, 4, 3, 1]
