import pytest
from waybill_data import parcels, reports


@pytest.mark.task(1)
@pytest.mark.hint("Write down version, fresh and place after each step. Which one is wrong first?")
def test_life_of_a_parcel(student):
    """A new parcel that is booked, scanned at D2 and delivered is "new", "booked", "D2",
    "delivered"; its version stays 0 and three facts are fresh."""

    @student.run
    def seen():
        from facts import Booked, Delivered, Scanned
        from timeline import Timeline

        timeline = Timeline("WB-1", [])
        places = [timeline.place]
        timeline.book("Chen")
        places.append(timeline.place)
        timeline.scan("D2", "2026-05-04T09:30")
        places.append(timeline.place)
        timeline.deliver("2026-05-04T17:00")
        places.append(timeline.place)
        wanted = (Booked("Chen"), Scanned("D2", "2026-05-04T09:30"), Delivered("2026-05-04T17:00"))
        return [places, timeline.number, timeline.version, timeline.fresh == wanted]

    assert seen == [["new", "booked", "D2", "delivered"], "WB-1", 0, True]


@pytest.mark.task(1)
@pytest.mark.hint("Which facts was the timeline made from, and which came since? Who has the list?")
def test_timeline_of_earlier_facts(student):
    """Made from a booking and a scan, a timeline has version 2 and nothing fresh; another scan is
    its only fresh fact, and the given list still has two."""

    @student.run
    def seen():
        from facts import Booked, Scanned
        from timeline import Timeline

        facts = [Booked("Chen"), Scanned("D2", "2026-05-04T09:30")]
        timeline = Timeline("WB-1", facts)
        before = [timeline.version, timeline.fresh]
        timeline.scan("D3", "2026-05-05T07:00")
        after = [timeline.version, timeline.fresh == (Scanned("D3", "2026-05-05T07:00"),)]
        return [before, after, len(facts), timeline.place]

    assert seen == [[2, ()], [2, True], 2, "D3"]


@pytest.mark.task(1)
@pytest.mark.hint("Each of these is against a rule. Which one got through, or left a fact behind?")
def test_rules_refuse(student):
    """A second booking, a scan or a delivery before booking, and a second delivery or a new scan
    after delivery raise `Refused` and leave nothing fresh."""

    @student.run
    def seen():
        from facts import Booked, Delivered, Refused
        from timeline import Timeline

        done = [Booked("Chen"), Delivered("2026-05-04T17:00")]
        cases = [
            ([Booked("Chen")], "book", ["Dora"]),
            ([], "scan", ["D1", "2026-05-04T09:30"]),
            ([], "deliver", ["2026-05-04T09:30"]),
            (done, "book", ["Dora"]),
            (done, "deliver", ["2026-05-04T18:00"]),
            (done, "scan", ["D1", "2026-05-04T09:30"]),
        ]
        outcomes = []
        for facts, step, values in cases:
            timeline = Timeline("WB-1", facts)
            try:
                getattr(timeline, step)(*values)
                outcomes.append("allowed")
            except Refused:
                outcomes.append(("refused", len(timeline.fresh)))
        return outcomes

    assert seen == [("refused", 0)] * 6


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "Scans come twice, late and at equal times. What does the timeline add, and which time decides "
    "the place?"
)
def test_scans_come_twice_and_late(student):
    """A doubled scan adds nothing, not even after delivery. An earlier scan that comes late adds a
    fact and leaves the place; of equal times the last one added counts."""

    @student.run
    def seen():
        from facts import Booked, Scanned
        from timeline import Timeline

        timeline = Timeline("WB-1", [Booked("Chen"), Scanned("D2", "2026-05-04T09:30")])
        timeline.scan("D2", "2026-05-04T09:30")
        counts = [len(timeline.fresh)]
        timeline.scan("D1", "2026-05-04T06:00")
        places = [timeline.place]
        timeline.scan("D3", "2026-05-04T09:30")
        places.append(timeline.place)
        counts.append(len(timeline.fresh))
        timeline.deliver("2026-05-04T17:00")
        timeline.scan("D1", "2026-05-04T06:00")
        return [counts, places, len(timeline.fresh), timeline.place]

    assert seen == [[0, 2], ["D2", "D3"], 3, "delivered"]


def lives(told):
    """For each parcel its place after each report, at the end, and how many facts were added."""
    from timeline import Timeline

    timelines, places = {}, {}
    for number, depot, at in told:
        if number not in timelines:
            timelines[number] = Timeline(number, [])
            timelines[number].book("Chen")
        timelines[number].scan(depot, at)
        places.setdefault(number, []).append(timelines[number].place)
    return {number: [places[number], len(timelines[number].fresh)] for number in timelines}


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint("Reports come late and twice. Which of them says where the parcel is now?")
def test_a_hundred_parcels(student):
    """A hundred parcels are reported as depots do, some scans twice and some after a later one:
    each is where its latest scan was, after every report, and has a fact for each scan."""
    told, expected, known = [], {}, {}
    for report in reports(parcels(100, seed=17), seed=17):
        scan = report.scan
        told.append([scan.number, scan.depot, f"{scan.at:%Y-%m-%dT%H:%M}"])
        known.setdefault(scan.number, set()).add(scan)
        places, _ = expected.setdefault(scan.number, [[], 0])
        places.append(max(known[scan.number]).depot)
        expected[scan.number][1] = 1 + len(known[scan.number])
    assert student.run(lives, told) == expected
