"""The times of var/bench.json as a picture: python -m bench.chart docs/images/bench.svg"""

import json
import sys
from html import escape
from pathlib import Path
from typing import Any

from bench.machine import ROOT

WIDTH, LABELS, BAR, GAP = 760, 330, 16, 10
STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #1d2530; }
  .ours { fill: #1d6fb8; } .theirs { fill: #9aa5b1; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6eaf0; } .ours { fill: #6db3f2; } .theirs { fill: #66707c; }
  }
"""
# What one would do without us; everything else that is timed alone is ours.
THEIRS = (
    *("pytest", "pytest_untuned", "pytest_in_container", "pytest_in_process"),
    *("docker_run", "docker_run_untuned"),
)


def chart(data: dict[str, Any]) -> str:
    """An SVG with one bar, in milliseconds, for each way to get a verdict on one answer."""
    rows = [row for row in data["rows"] if row["name"] in data["milliseconds"]]
    rows.sort(key=lambda row: row["median"])
    longest = max(row["median"] for row in rows)
    scale = (WIDTH - LABELS - 80) / longest
    height = 40 + len(rows) * (BAR + GAP)
    machine = data["machine"]
    title = f"Milliseconds to a verdict, medians; {machine['processor']}, {data['taken'][:10]}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">',
        f"<title>{escape(title)}</title>",
        f"<style>{STYLE}</style>",
        f'<text x="0" y="16">{escape(title)}</text>',
    ]
    for number, row in enumerate(rows):
        y = 34 + number * (BAR + GAP)
        kind = "theirs" if row["name"] in THEIRS else "ours"
        width = row["median"] * scale
        parts += [
            f'<text x="{LABELS - 8}" y="{y + 13}" text-anchor="end">{escape(row["text"])}</text>',
            f'<rect class="{kind}" x="{LABELS}" y="{y}" width="{width:.1f}" height="{BAR}"/>',
            f'<text x="{LABELS + width + 6:.1f}" y="{y + 13}">{row["median"]:.0f}</text>',
        ]
    return "\n".join([*parts, "</svg>", ""])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    results = json.loads((ROOT / "var" / "bench.json").read_text())
    Path(sys.argv[1]).write_text(chart(results))
