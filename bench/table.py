"""The results as aligned text."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bench.results import Row
from bench.students import Level
from bench.targets import TARGETS


def table(
    rows: Sequence[Row],
    ratios: Mapping[str, float],
    missing: Mapping[str, str],
    levels: Sequence[Level] = (),
    memory_mib: Mapping[str, float] = MappingProxyType({}),
) -> str:
    parts = [_aligned([_HEAD, *map(_cells, rows)])]
    if levels:
        parts.append(_aligned([_LEVELS, *map(_level, levels)]))
    if memory_mib:
        held = [(f"an idle {name} sandbox", f"{mib:.0f} MiB") for name, mib in memory_mib.items()]
        parts.append(_aligned(held))
    judged = [
        (target.text, f"{ratios[target.name]:.2f}", target.claim(), _word(target.name, ratios))
        for target in TARGETS
        if target.name in ratios
    ]
    if judged:
        parts.append(_aligned([("must reach", "measured", "target", ""), *judged]))
    if missing:
        parts.append("\n".join(f"{name}: not measured: {why}" for name, why in missing.items()))
    return "\n\n".join(parts)


_HEAD = ("", "median", "p95", "÷ pytest", "rounds")


def _cells(row: Row) -> tuple[str, ...]:
    over = f"{row.over_pytest:.2f}" if row.over_pytest is not None else ""
    tail = f"{row.p95:.1f}" if row.p95 is not None else ""
    return (row.text, f"{row.median:.1f} {row.unit}", tail, over, str(row.rounds))


_LEVELS = ("students at once", "verdicts/s", "p50 ms", "p95 ms", "p99 ms", "cold", "CPU s each")


def _level(found: Level) -> tuple[str, ...]:
    waits = (f"{wait:.0f}" for wait in (found.p50_ms, found.p95_ms, found.p99_ms))
    return (
        str(found.students),
        f"{found.verdicts_per_second:.1f}",
        *waits,
        str(found.cold_starts),
        f"{found.cpu_seconds_per_verdict:.2f}",
    )


def _word(name: str, ratios: Mapping[str, float]) -> str:
    target = next(target for target in TARGETS if target.name == name)
    return "reached" if target.reached(ratios[name]) else "missed"


def _aligned(lines: Sequence[Sequence[str]]) -> str:
    """The first column to the left, numbers to the right."""
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    shown = (
        "  ".join(
            [line[0].ljust(widths[0])]
            + [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        ).rstrip()
        for line in lines
    )
    return "\n".join(shown)
