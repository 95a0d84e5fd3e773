"""Bring the catalog's rows in step with the curriculum's files.

Rows are matched by uuid, so that a rename keeps its history; nothing is ever deleted, since
submissions point at it: what left the files is retired.

    SyncError
    ├── UnprovenError     a live exercise has no proof of its present files
    └── TakenNameError    a new exercise has the name of one that students may have answered
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from courses import searching
from courses.content import Curriculum, DayContent, ExerciseContent
from courses.models import Day, Exercise, Phase, Revision, Status, Week

# Any number will do, as long as nothing else in this database locks the same.
LOCK = 0x70796D62

# What says where a row stands, not what it is.
PLACES = {"slug", "position", "phase", "week", "day", "home_week"}

type Model = type[Phase | Week | Day | Exercise]


class SyncError(Exception):
    """The files are well-formed, but cannot become rows; nothing was changed."""


class UnprovenError(SyncError):
    """`slugs` names the live exercises without a proof of their present files."""

    def __init__(self, slugs: list[str]) -> None:
        names = " ".join(slugs)
        super().__init__(
            f"not proven as they stand: {names}. "
            f"Prove them with `manage.py check_curriculum {names} --write`."
        )
        self.slugs = slugs


class TakenNameError(SyncError):
    def __init__(self, slug: str, found: UUID, taken_by: UUID) -> None:
        super().__init__(
            f"the exercise {slug} has the uuid {found}, but students know an exercise of this "
            f"name with the uuid {taken_by}, which is in no file any more. If it is the same "
            f"exercise, give it that uuid again; if it is another, give its folder another name."
        )


@dataclass(slots=True)
class Plan:
    """What a sync does, as lines of `verb kind name`."""

    lines: list[str] = field(default_factory=list)

    def add(self, verb: str, kind: str, name: str, detail: str = "") -> None:
        self.lines.append(f"{verb:<7} {kind:<9} {name}{f' ({detail})' if detail else ''}")


def sync(curriculum: Curriculum, *, apply: bool = True) -> Plan:
    """Apply the curriculum in one transaction and tell what changed; or only tell."""
    unproven = [e.slug for e in curriculum.exercises() if e.status == "live" and not e.proven]
    if unproven:
        raise UnprovenError(unproven)
    with transaction.atomic():
        _wait_for_other_syncs()
        plan = _Sync(curriculum).run()
        searching.index()
        if not apply:
            transaction.set_rollback(True)
    return plan


def _wait_for_other_syncs() -> None:
    """Two containers may start at once. SQLite needs no lock: it has one writer at a time."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


class _Sync:
    def __init__(self, curriculum: Curriculum) -> None:
        self.curriculum = curriculum
        self.plan = Plan()
        self.seen: dict[Model, set[UUID]] = {model: set() for model in (Phase, Week, Day, Exercise)}
        self.former_slugs: dict[UUID, str] = {}

    def run(self) -> Plan:
        self._free_names()
        for place, phase in enumerate(self.curriculum.phases, 1):
            row = self._write(
                Phase,
                phase.uuid,
                {
                    "slug": phase.slug,
                    "title": phase.title,
                    "number": phase.number,
                    "position": place,
                    "status": Status.LIVE,
                },
            )
            for number, week in enumerate(phase.weeks, 1):
                week_row = self._write(
                    Week,
                    week.uuid,
                    {
                        "phase": row,
                        "slug": week.slug,
                        "title": week.title,
                        "number": week.number,
                        "block": week.block,
                        "position": number,
                        "status": Status.LIVE,
                    },
                )
                for position, day in enumerate(week.days, 1):
                    self._day(week_row, day, position)
                self._exercises(week_row, None, week.exercises)
        for model in (Exercise, Day, Week, Phase):
            self._retire(model)
        return self.plan

    def _free_names(self) -> None:
        """Whoever gets another name gives up the old one first: two may have swapped theirs.

        So does what has left the files, unless students may have answered it.
        """
        phases = self.curriculum.phases
        weeks = [week for phase in phases for week in phase.weeks]
        names: dict[Model, dict[UUID, tuple[str, ...]]] = {
            Phase: {phase.uuid: (phase.slug,) for phase in phases},
            Week: {week.uuid: (week.slug,) for week in weeks},
            Day: {day.uuid: (str(week.uuid), day.slug) for week in weeks for day in week.days},
            Exercise: {e.uuid: (e.slug,) for e in self.curriculum.exercises()},
        }
        for model, wanted in names.items():
            owners = {name: uuid for uuid, name in wanted.items()}
            # A day's name belongs to its week.
            parts = ["week__uuid", "slug"] if model is Day else ["slug"]
            for uuid, *parts_now in model._default_manager.values_list("uuid", *parts):
                name = tuple(map(str, parts_now))
                if wanted.get(uuid, name) == name and owners.get(name, uuid) == uuid:
                    continue
                was_live = Revision.objects.filter(exercise__uuid=uuid)
                if model is Exercise and uuid not in wanted and was_live.exists():
                    raise TakenNameError(name[-1], owners[name], uuid)
                self.former_slugs[uuid] = name[-1]
                model._default_manager.filter(uuid=uuid).update(slug=uuid.hex)

    def _day(self, week: Week, day: DayContent, position: int) -> None:
        lesson = [
            {"exercise": segment.exercise} if segment.exercise else {"html": segment.html}
            for segment in day.lesson
        ]
        row = self._write(
            Day,
            day.uuid,
            {
                "week": week,
                "slug": day.slug,
                "title": day.title,
                "first": day.first,
                "last": day.last,
                "minutes": day.minutes,
                "objectives": list(day.objectives),
                "sections": list(day.sections),
                "lesson": lesson,
                "status": day.status,
                "position": position,
            },
        )
        self._exercises(week, row, day.exercises)

    def _exercises(self, week: Week, day: Day | None, found: tuple[ExerciseContent, ...]) -> None:
        for position, content in enumerate(found, 1):
            values = {
                "home_week": week,
                "day": day,
                "slug": content.slug,
                "title": content.title,
                "kind": content.kind,
                "minutes": content.minutes,
                "difficulty": content.difficulty,
                "concepts": list(content.concepts),
                "outline": list(content.outline),
                "points": content.points,
                "instructions_html": content.instructions_html,
                "hints": [asdict(task) | {"steps": _steps(task.steps)} for task in content.hints],
                "starter": dict(content.starter),
                "position": position,
            }
            # A live row must have its revision, which must have its row: draft comes first.
            if not Exercise.objects.filter(uuid=content.uuid).exists():
                row = self._write(Exercise, content.uuid, values | {"status": Status.DRAFT})
                if content.status != Status.DRAFT:
                    final = {"status": content.status, "revision": self._revision(row, content)}
                    Exercise.objects.filter(pk=row.pk).update(**final)
                continue
            row = Exercise.objects.get(uuid=content.uuid)
            # What is no longer live keeps what it was judged by.
            revision = self._revision(row, content) or row.revision
            self._write(
                Exercise, content.uuid, values | {"status": content.status, "revision": revision}
            )

    def _revision(self, row: Exercise, content: ExerciseContent) -> Revision | None:
        if content.proof is None or not content.proven:
            return None
        revision, _ = Revision.objects.get_or_create(
            exercise=row,
            digest=content.digest,
            defaults={
                "environment": content.environment,
                "size": content.size,
                "entry": content.entry,
                "files": list(content.files),
                "tests": dict(content.tests),
                "given": dict(content.given),
                "reference": dict(content.solution),
                "manifest": [asdict(test) for test in content.proof.tests],
            },
        )
        return revision

    def _write[M: (Phase, Week, Day, Exercise)](
        self, model: type[M], uuid: UUID, values: Mapping[str, Any]
    ) -> M:
        self.seen[model].add(uuid)
        kind = model.__name__.lower()
        row = model._default_manager.filter(uuid=uuid).first()
        if row is None:
            self.plan.add("add", kind, str(values["slug"]))
            created: M = model._default_manager.create(uuid=uuid, **values)
            return created
        former = self.former_slugs.get(uuid, row.slug)
        changed = [name for name, value in values.items() if getattr(row, name) != value]
        told = [name for name in changed if name != "slug" or former != values["slug"]]
        if changed:
            if "slug" in told:
                told[told.index("slug")] = f"was {former}"
            verb = "move" if set(changed) <= PLACES else "change"
            self.plan.add(verb, kind, str(values["slug"]), ", ".join(told))
            for name in changed:
                setattr(row, name, values[name])
            row.save(update_fields=changed)
        return row

    def _retire(self, model: Model) -> None:
        gone = model._default_manager.exclude(uuid__in=self.seen[model])
        for row in gone.exclude(status=Status.RETIRED):
            name = self.former_slugs.get(row.uuid, row.slug)
            self.plan.add("retire", model.__name__.lower(), name)
            row.status = Status.RETIRED
            row.save(update_fields=["status"])


def _steps(steps: tuple[Any, ...]) -> list[dict[str, str]]:
    return [{"title": step.title, "html": step.html} for step in steps]
