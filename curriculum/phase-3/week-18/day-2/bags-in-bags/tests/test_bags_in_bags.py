import pytest


@pytest.mark.task(1)
@pytest.mark.hint("Weigh each bag by hand, the cloth too. Which part has not been counted?")
def test_weight_at_any_depth(student):
    """An empty bag of 150 weighs 150; with a parcel of 900 in it 1050; in a bag of 400 that also
    holds a parcel of 50, and this one in a bag of 0: 1500."""

    @student.run
    def seen():
        from freight import Parcel
        from solution import Bag

        small, middle, big = Bag(150), Bag(400), Bag(0)
        weights = [small.grams()]
        small.put(Parcel("WB-1", 900))
        weights.append(small.grams())
        middle.put(small)
        middle.put(Parcel("WB-2", 50))
        big.put(middle)
        return [*weights, middle.grams(), big.grams()]

    assert seen == [150, 1050, 1500, 1500]


@pytest.mark.task(1)
@pytest.mark.hint(
    "An inner bag was filled after it had been put in. When does your outer bag ask for its "
    "weight, and when for its parcels?"
)
def test_inner_bag_is_filled_later(student):
    """Of two bags that lie in bags of their own only the first gets a parcel of 700, later: the
    outer ones then weigh 1000 and 300, and list WB-5 and nothing."""

    @student.run
    def seen():
        from freight import Parcel
        from solution import Bag, numbers

        inner, empty, left, right = Bag(100), Bag(100), Bag(200), Bag(200)
        left.put(inner)
        right.put(empty)
        before = [left.grams(), numbers([left, right])]
        inner.put(Parcel("WB-5", 700))
        return [before, left.grams(), right.grams(), numbers([left]), numbers([right])]

    assert seen == [[300, []], 1000, 300, ["WB-5"], []]


@pytest.mark.task(1)
@pytest.mark.hint(
    "Draw the bags as a tree and write down your walk beside it. Which thing is missing, or "
    "stands in the wrong place?"
)
def test_walk_goes_into_every_bag(student):
    """A bag with WB-1, a bag of WB-2 and a case, and WB-3 is walked as bag, WB-1, bag, WB-2, case,
    WB-4, WB-3; a case is a class of the test that gives itself and WB-4. The numbers follow the
    walk, and a parcel that travels alone comes where it stands."""

    @student.run
    def seen():
        from freight import Parcel
        from solution import Bag, numbers

        class Case:
            def grams(self):
                return 5000

            def walk(self):
                yield self
                yield Parcel("WB-4", 4000)

        inner, outer = Bag(1), Bag(2)
        inner.put(Parcel("WB-2", 10))
        inner.put(Case())
        for part in (Parcel("WB-1", 10), inner, Parcel("WB-3", 10)):
            outer.put(part)
        walk = [getattr(thing, "number", type(thing).__name__) for thing in outer.walk()]
        alone = Parcel("WB-0", 10)
        things = iter([alone, outer])
        return [" ".join(walk), outer.grams(), numbers(things), numbers([])]

    assert seen == [
        "Bag WB-1 Bag WB-2 Case WB-4 WB-3",
        5033,
        ["WB-0", "WB-1", "WB-2", "WB-4", "WB-3"],
        [],
    ]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Follow what was put in to its inside, and the bag to its inside. Which of the attempts was "
    "let through, and what does the bag weigh after the others? An inner bag put in long ago: what "
    "has it got since?"
)
def test_nothing_is_in_a_bag_twice(student):
    """Refused by an outer bag: itself, a parcel two bags deep, the bag in its bag, a new bag that
    holds such a parcel, and a bell that its inner bag has got since; refused by the innermost bag:
    the outer one. All weigh as before."""

    @student.run
    def seen():
        from freight import Parcel
        from solution import Bag

        tea, lamp = Parcel("WB-1", 100), Parcel("WB-2", 1000)
        inner, middle, outer, other = Bag(1), Bag(2), Bag(3), Bag(4)
        inner.put(tea)
        middle.put(inner)
        outer.put(middle)
        other.put(lamp)
        other.put(tea)
        late, holder, bell = Bag(5), Bag(6), Parcel("WB-3", 9)
        holder.put(late)
        late.put(bell)
        outcomes = []
        for bag, part in (
            *((outer, outer), (outer, tea), (outer, inner), (outer, other)),
            *((inner, outer), (holder, bell)),
        ):
            try:
                bag.put(part)
                outcomes.append("put in")
            except ValueError:
                outcomes.append([outer.grams(), other.grams(), holder.grams()])
        return outcomes

    assert seen == [[106, 1104, 20]] * 6


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Two parcels have one number and one weight. Are they one parcel? And what of a part that is in "
    "another bag, or twice in a case? How long does the parcel live that a crate makes for one walk?"
)
def test_what_is_equal_is_not_the_same(student):
    """Two equal parcels go into one bag, and one of them into another bag as well; after a refusal
    the bag takes the next part, and a case whose walk shows one lamp twice. Twenty crates that
    make a new parcel at each walk go into one bag."""

    @student.run
    def seen():
        from freight import Parcel
        from solution import Bag, numbers

        lamp = Parcel("WB-8", 4)

        class Case:
            def grams(self):
                return 8

            def walk(self):
                yield from (self, lamp, lamp)

        first, second = Parcel("WB-6", 30), Parcel("WB-6", 30)
        bag, other = Bag(0), Bag(0)
        bag.put(first)
        bag.put(second)
        other.put(first)
        try:
            bag.put(second)
        except ValueError:
            bag.put(Parcel("WB-7", 1))
        bag.put(Case())

        class Crate:
            def grams(self):
                return 0

            def walk(self):
                yield from (self, Parcel("WB-9", 0))

        crates = Bag(0)
        for _ in range(20):
            crates.put(Crate())
        return [numbers([bag]), bag.grams(), numbers([other]), len(numbers([crates]))]

    assert seen == [["WB-6", "WB-6", "WB-7", "WB-8", "WB-8"], 69, ["WB-6"], 20]
