"""What a phase under load showed."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from statistics import quantiles
from typing import Any

SHARES = (50, 95, 99)
ORDER = ("home", "day", "exercise", "submit", "watch", "answer to verdict")


@dataclass(frozen=True, slots=True)
class Line:
    """Of one kind of request: times in milliseconds."""

    name: str
    count: int
    failures: int
    p50: float
    p95: float
    p99: float


@dataclass(frozen=True, slots=True)
class Judged:
    """The live answers of a phase, as the database saw them."""

    waits: tuple[float, ...]  # from storing to verdict, in seconds
    per_second: float  # verdicts while the phase went on, not when it drained


@dataclass(frozen=True, slots=True)
class Figures:
    name: str
    verdicts_per_second: float
    lines: tuple[Line, ...]
    refused: int  # asked to wait, with their text kept: as many answers as are taken were queued
    drained_seconds: float | None
    errors: tuple[str, ...]

    @classmethod
    def of(
        cls,
        name: str,
        raw: dict[str, Any],
        judged: Judged,
        drained: float | None,
        meanwhile: tuple[float, ...] = (),
    ) -> Figures:
        """`raw` is what the locustfile wrote, `meanwhile` waits while others were judged anew."""
        rows = raw["rows"]
        lines = [
            Line(kind, row["count"], row["failures"], *(row[f"p{share}"] for share in SHARES))
            for kind in ORDER
            if (row := rows.get(kind))
        ]
        for kind, waits in (
            ("stored to verdict, in the database", judged.waits),
            ("  while others were judged anew", meanwhile),
        ):
            if len(waits) > 1:
                cuts = quantiles(waits, n=100, method="inclusive")
                times = (cuts[share - 1] * 1000 for share in SHARES)
                lines.append(Line(kind, len(waits), 0, *times))
        refused = rows.get("refused kindly, text kept", {"count": 0})["count"]
        return cls(name, judged.per_second, tuple(lines), refused, drained, tuple(raw["errors"]))

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def table(found: list[Figures]) -> str:
    parts = []
    for each in found:
        head = f"{each.name}: {each.verdicts_per_second:.2f} verdicts/s"
        if each.refused:
            head += f", {each.refused} asked to wait"
        if each.drained_seconds is not None:
            head += f", judged anew within {each.drained_seconds:.0f} s"
        rows = [
            f"  {line.name:<36} {line.count:>6} {line.failures:>6} "
            f"{line.p50:>8.0f} {line.p95:>8.0f} {line.p99:>8.0f}"
            for line in each.lines
        ]
        columns = f"  {'ms':<36} {'count':>6} {'failed':>6} {'p50':>8} {'p95':>8} {'p99':>8}"
        parts.append("\n".join([head, columns, *rows, *(f"  {error}" for error in each.errors)]))
    return "\n\n".join(parts)
