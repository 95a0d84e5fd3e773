"""Write a made-up year of Waybill as files, for authors who give such files to students.

python curriculum/shared/waybill_files.py FOLDER --parcels 10000 --seed 17
"""

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from waybill_data import Parcel, parcels, reports


def write(folder: Path, number: int, seed: int) -> int:
    """Write the year as files into `folder`, a day at a time; the number of reports.

    `parcels.csv` and `truth.csv` are for authors; north.csv, west.csv, south.txt and gate.csv are
    what students get. All reports are in the order in which they came in.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    with ExitStack() as files:

        def table(name: str, *columns: str) -> Any:
            writer = csv.writer(files.enter_context(_text(folder / name)), lineterminator="\n")
            writer.writerow(columns)
            return writer

        rows = {by: table(f"{by}.csv", "parcel", "place", "time") for by in ("north", "west")}
        gate = table("gate.csv", "seconds", "parcel")
        south = files.enter_context(_text(folder / "south.txt"))
        truth = table("truth.csv", "came_in", "by", "number", "depot", "at", "again", "late")
        ledger = table(
            *("parcels.csv", "number", "merchant", "carrier", "grams", "postcode"),
            *("booked", "promised", "delivered"),
        )

        def noted(sent: Iterable[Parcel]) -> Iterator[Parcel]:
            for one in sent:
                times = (when.isoformat() for when in (one.booked, one.promised, one.delivered))
                ledger.writerow(
                    [one.number, one.merchant, one.carrier, one.grams, one.postcode, *times]
                )
                yield one

        for report in reports(noted(parcels(number, seed)), seed):
            scan = report.scan
            if report.by == "D3":
                gate.writerow(report.passage)
            elif report.by == "south":
                south.write(report.line + "\n")
            else:
                rows[report.by].writerow(report.row.values())
            happened = scan.number, scan.depot, scan.at.isoformat()
            flaws = int(report.again), int(report.late)
            truth.writerow([report.came_in.isoformat(), report.by, *happened, *flaws])
            written += 1
    return written


def _text(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Write a made-up year of Waybill as files.")
    parser.add_argument("folder", type=Path, help="where to; made if it is not there")
    parser.add_argument("--parcels", type=int, default=10_000, help="how many (10000)")
    parser.add_argument("--seed", type=int, default=17, help="another number, another year (17)")
    asked = parser.parse_args(arguments)
    if asked.parcels < 0:
        parser.error(f"--parcels {asked.parcels}: a number of parcels is not below zero")
    written = write(asked.folder, asked.parcels, asked.seed)
    sys.stdout.write(f"{asked.parcels} parcels, {written} reports in {asked.folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
