import pytest


class Device:
    """Writes down when it is entered and left; it can refuse, get stuck, or forgive an error."""

    def __init__(self, name, log, refuses=False, stuck=False, forgives=False):
        self.name = name
        self.log = log
        self.refuses = refuses
        self.stuck = stuck
        self.forgives = forgives

    def __enter__(self):
        if self.refuses:
            raise ConnectionError(f"{self.name}: no answer")
        self.log.append(f"enter {self.name}")
        return f"{self.name} is open"

    def __exit__(self, kind, error, trace):
        told = kind.__name__ if kind else "nothing"
        self.log.append(f"leave {self.name}, told {told}")
        if self.stuck:
            raise TimeoutError(f"{self.name}: stuck")
        return self.forgives


@pytest.mark.task(1)
@pytest.mark.hint(
    "Print what your block receives. Is it what came back from entering, or what was passed in?"
)
def test_the_block_gets_what_entering_returned(student):
    """The block gets what each `__enter__` returned, in the order given."""

    @student.run(using=(Device,))
    def seen():
        from solution import managed_resources

        log = []
        with managed_resources(Device("scale", log), Device("printer", log)) as opened:
            log.append("work")
            return [opened, log[:]]

    assert seen == [
        ("scale is open", "printer is open"),
        ["enter scale", "enter printer", "work"],
    ]


@pytest.mark.task(2)
@pytest.mark.hint("In which order do nested `with` blocks end? Compare it with your log.")
def test_devices_are_left_last_first(student):
    """When the block ends, the devices are left last first, and told that all went well."""

    @student.run(using=(Device,))
    def seen():
        from solution import managed_resources

        log = []
        with managed_resources(Device("scale", log), Device("printer", log), Device("lock", log)):
            log.clear()
        return log

    assert seen == [
        "leave lock, told nothing",
        "leave printer, told nothing",
        "leave scale, told nothing",
    ]


@pytest.mark.task(2)
@pytest.mark.hint(
    "At the moment the third device refuses, has your `try` begun? "
    "Who knows by then that two are open?"
)
def test_a_refusal_leaves_those_already_open(student):
    """When the third device cannot be entered, the first two are left, last one first, and its
    ConnectionError comes through."""

    @student.run(using=(Device,))
    def seen():
        from solution import managed_resources

        log = []
        devices = [Device("scale", log), Device("printer", log), Device("lock", log, True)]
        error = None
        try:
            with managed_resources(*devices):
                log.append("work")
        except Exception as caught:
            error = caught
        left = [line.split(",")[0] for line in log]
        return {"error": type(error).__name__, "log": left}

    assert seen == {
        "error": "ConnectionError",
        "log": ["enter scale", "enter printer", "leave printer", "leave scale"],
    }


@pytest.mark.task(2)
@pytest.mark.hint(
    "Your devices are always told that all went well. What do the three arguments of `__exit__` "
    "say in a plain `with` whose block raises?"
)
def test_a_device_learns_which_error_ended_the_block(student):
    """A device learns which error ended the block, and the caller gets that error too."""

    @student.run(using=(Device,))
    def seen():
        from solution import managed_resources

        log = []
        error = None
        try:
            with managed_resources(Device("scale", log)):
                raise ValueError("no paper")
        except Exception as caught:
            error = caught
        return {"error": repr(error), "log": log}

    assert seen == {
        "error": "ValueError('no paper')",
        "log": ["enter scale", "leave scale, told ValueError"],
    }


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Three nested `with` blocks treat the outer device differently from yours. What is it told "
    "after an inner device was stuck, and after an inner device returned True from `__exit__`?"
)
def test_what_an_inner_device_does_the_outer_one_learns(student):
    """When the printer is stuck, the scale is left all the same and told TimeoutError; when the
    printer forgives the block's error, the scale is told nothing and the program goes on."""

    @student.run(using=(Device,))
    def seen():
        from solution import managed_resources

        stuck, forgiven = [], []
        error = None
        try:
            with managed_resources(Device("scale", stuck), Device("printer", stuck, stuck=True)):
                stuck.clear()
        except Exception as caught:
            error = caught
        try:
            with managed_resources(
                Device("scale", forgiven), Device("printer", forgiven, forgives=True)
            ):
                forgiven.clear()
                raise ValueError("no paper")
            forgiven.append("went on")
        except ValueError:
            forgiven.append("the error came through")
        return {"stuck": [*stuck, type(error).__name__], "forgiven": forgiven}

    assert seen == {
        "stuck": ["leave printer, told nothing", "leave scale, told TimeoutError", "TimeoutError"],
        "forgiven": ["leave printer, told ValueError", "leave scale, told nothing", "went on"],
    }


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint("What does your block receive when the depot needs no device at all?")
def test_no_devices_at_all(student):
    """Without any device the block runs and receives an empty tuple."""

    @student.run
    def seen():
        from solution import managed_resources

        with managed_resources() as opened:
            return [opened, "work"]

    assert seen == [(), "work"]
