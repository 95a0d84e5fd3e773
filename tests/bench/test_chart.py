"""The picture of a bench: python -m bench.chart"""

import xml.etree.ElementTree as ET

from bench.chart import chart

DATA = {
    "taken": "2026-01-02T03:04:05+00:00",
    "machine": {"processor": "2 of <this>"},
    "milliseconds": {"pytest": [200.0], "warm_docker": [40.0]},
    "rows": [
        {"name": "pytest", "text": "bare pytest", "median": 200.0},
        {"name": "warm_docker", "text": "our judge & Docker", "median": 40.0},
        {"name": "rate", "text": "verdicts", "median": 5.0},
    ],
}


def test_each_case_has_a_bar_as_long_as_its_time_the_shortest_first():
    picture = ET.fromstring(chart(DATA))

    bars = picture.findall("{*}rect")
    assert [bar.get("class") for bar in bars] == ["ours", "theirs"]
    ours, theirs = (float(bar.attrib["width"]) for bar in bars)
    assert theirs / ours == 5
    texts = [text.text for text in picture.findall("{*}text")]
    assert texts[0] == "Milliseconds to a verdict, medians; 2 of <this>, 2026-01-02"
    assert texts[1:] == ["our judge & Docker", "40", "bare pytest", "200"]
