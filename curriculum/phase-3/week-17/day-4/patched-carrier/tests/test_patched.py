import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "In the block or after it the attribute is not what it should be. Print it before, in and "
    "after the block, once on the class and once on an object made earlier."
)
def test_attribute_is_replaced_for_the_block(student):
    """In the block an older object finds the new country, afterwards the old one again."""

    @student.run
    def seen():
        from solution import patched

        class South:
            country = "de"

        south = South()
        found = [south.country]
        with patched(South, "country", "be"):
            found.append(south.country)
        return [*found, south.country]

    assert seen == ["de", "be", "de"]


@pytest.mark.task(1)
@pytest.mark.hint(
    "After a failing block the patch is still there, or its error is lost. Which of your lines "
    "runs when the block raises?"
)
def test_failing_block_is_undone_too(student):
    """The error of the block reaches the caller, and the module's clock is the old one again."""

    @student.run
    def seen():
        import types

        from solution import patched

        module = types.ModuleType("depot_clock")
        module.now = 8
        try:
            with patched(module, "now", 23):
                inside = module.now
                raise TimeoutError("too late for today")
        except TimeoutError as error:
            return (inside, str(error), module.now)
        return None

    assert seen == (23, "too late for today", 8)


@pytest.mark.task(2)
@pytest.mark.hint(
    "A static or a class method came back as something else. Compare `South.zone_of` with what "
    "`vars(South)` holds under that name."
)
def test_special_methods_come_back_as_they_were(student):
    """Static method, class method and property of a class are the same objects afterwards."""

    @student.run
    def same():
        from solution import patched

        class South:
            @staticmethod
            def zone_of(postcode):
                return postcode[:1]

            @classmethod
            def make(cls):
                return cls()

            @property
            def load(self):
                return 3

        names = ["zone_of", "make", "load"]
        before = [vars(South)[name] for name in names]
        for name in names:
            with patched(South, name, None):
                pass
        after = [vars(South)[name] for name in names]
        return [old is new for old, new in zip(before, after, strict=True)] + [
            South().zone_of("01067")
        ]

    assert same == [True, True, True, "0"]


@pytest.mark.task(2)
@pytest.mark.hint(
    "What was inherited before now belongs to the owner. Print the names in `vars(owner)` before "
    "and after the block."
)
def test_inherited_attribute_is_inherited_again(student):
    """After a patch of South a change of the base class shows in South again."""

    @student.run
    def seen():
        from solution import patched

        class Carrier:
            country = "de"

            def book(self, parcel):
                return f"{parcel} booked"

        class South(Carrier):
            pass

        found = []
        with patched(South, "country", "be"), patched(South, "book", lambda self, parcel: "stub"):
            found.append((South.country, South().book("P-1"), Carrier.country))
        Carrier.country = "at"
        found.append((South.country, South().book("P-1"), Carrier.country))
        return {"found": found, "own": sorted(name for name in vars(South) if name[0] != "_")}

    assert seen == {"found": [("be", "stub", "de"), ("at", "P-1 booked", "at")], "own": []}


@pytest.mark.task(2)
@pytest.mark.hint(
    "A name that nobody had is still there, or its absence broke the patch. What does your way in "
    "remember for a name that does not exist?"
)
def test_new_name_is_gone_afterwards(student):
    """A name that did not exist is gone again; one whose value was `None` is `None` again."""

    @student.run
    def seen():
        from solution import patched

        class West:
            pass

        west = West()
        west.key = None
        with patched(west, "test_mode", True), patched(west, "key", "K-1"):
            inside = dict(vars(west))
        return [inside, dict(vars(west))]

    assert seen == [{"key": "K-1", "test_mode": True}, {"key": None}]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "One object was patched and others noticed, or two patches met. On whose dictionary did you "
    "write, and what does each patch remember?"
)
def test_patches_can_be_nested(student):
    """An object's method is patched twice; its class and another object never notice."""

    @student.run
    def seen():
        from solution import patched

        class North:
            def book(self, parcel):
                return "label"

        first, second = North(), North()
        found = []
        with patched(first, "book", lambda parcel: "outer"):
            with patched(first, "book", lambda parcel: "inner"):
                found.append((first.book("P"), second.book("P")))
            found.append((first.book("P"), second.book("P")))
        found.append((first.book("P"), second.book("P")))
        return {"found": found, "own": [*vars(first)]}

    assert seen == {
        "found": [("inner", "label"), ("outer", "label"), ("label", "label")],
        "own": [],
    }
