import pytest


class Layer:
    """Answers `layer[name]` and nothing else; writes down what it is asked."""

    def __init__(self, asked, **values):
        self.asked = asked
        self.values = values

    def __getitem__(self, name):
        self.asked.append(name)
        return self.values[name]


@pytest.mark.task(1)
@pytest.mark.hint("Print what each layer has under the name. Is `None` a value or a gap?")
def test_first_layer_decides(student):
    """The upper layer's `None`, 0 and "" win over P1, 2 and A6; what it does not have comes from
    the lower one."""

    @student.run
    def seen():
        from solution import Settings

        upper = {"printer": None, "copies": 0, "paper": ""}
        lower = {"printer": "P1", "copies": 2, "paper": "A6", "tray": 3}
        settings = Settings(upper, lower)
        return [settings.get(name) for name in ("printer", "copies", "paper", "tray")]

    assert seen == [None, 0, "", 3]


@pytest.mark.task(1)
@pytest.mark.hint("The layers wrote down what they were asked. Which question was one too many?")
def test_each_layer_is_asked_once(student):
    """Of three layers that answer `[name]` only, the second knows `tray`: two questions in all."""

    @student.run(using=(Layer,))
    def seen():
        from solution import Settings

        asked = []
        layers = [Layer(asked), Layer(asked, tray=1), Layer(asked, tray=2)]
        return [Settings(*layers).get("tray"), asked]

    assert seen == [1, ["tray", "tray"]]


@pytest.mark.task(1)
@pytest.mark.hint("Nobody knew the name. What does your function do behind its loop?")
def test_nobody_knows(student):
    """An unknown name raises `Unset`, with two layers and with none; another error of a layer
    reaches the caller."""

    @student.run
    def seen():
        from solution import Settings
        from unset import Unset

        class Broken:
            def __getitem__(self, name):
                raise OSError("disk")

        found = []
        for settings in (Settings({}, {"a": 1}), Settings(), Settings(Broken(), {"tray": 1})):
            try:
                found.append(settings.get("tray"))
            except (Unset, OSError) as error:
                found.append(type(error).__name__)
        return found

    assert seen == ["Unset", "Unset", "OSError"]


@pytest.mark.task(2)
@pytest.mark.hint("Which defaults does your function not return? Try every kind of nothing.")
def test_a_default_is_returned(student):
    """The defaults 1, 0, "" and `None` are returned for an unknown name; a known one needs none."""

    @student.run
    def seen():
        from solution import Settings

        settings = Settings({"tray": None})
        defaults = [settings.get("copies", default) for default in (1, 0, "", None)]
        return [*defaults, settings.get("tray", 9)]

    assert seen == [1, 0, "", None, None]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint("Which default can a caller not give? And is it still an error to give none?")
def test_every_default_counts(student):
    """Lists, `...`, `NotImplemented` and classes are defaults like others, by keyword as well; a
    call without one still raises `Unset`."""

    @student.run
    def seen():
        from solution import Settings
        from unset import Unset

        settings = Settings({"a": 1}, {})
        defaults = ([], ..., NotImplemented, KeyError, Unset, object, False)
        same = [settings.get("tray", default=default) is default for default in defaults]
        try:
            return [same, settings.get("tray")]
        except Unset:
            return [same, "Unset"]

    assert seen == [[True] * 7, "Unset"]
