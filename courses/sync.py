"""Bring the catalog's rows in step with the curriculum's files.

Rows are matched by uuid, so that a rename keeps its history; nothing is ever deleted, since
submissions point at it: what left the files is retired.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any
from uuid import UUID

from django.db import models, transaction

from courses.content import Curriculum, DayContent, ExerciseContent
from courses.models import Day, Exercise, Phase, Revision, Status, Week


class UnprovenError(Exception):
    """Live exercises without a proof of their present files; `slugs` names them."""

    def __init__(self, slugs: list[str]) -> None:
        names = " ".join(slugs)
        super().__init__(
            f"not proven as they stand: {names}. "
            f"Prove them with `manage.py check_curriculum --write {names}`."
        )
        self.slugs = slugs


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
        plan = _Sync().run(curriculum)
        if not apply:
            transaction.set_rollback(True)
    return plan


class _Sync:
    def __init__(self) -> None:
        self.plan = Plan()
        self.seen: dict[type[models.Model], set[UUID]] = {
            model: set() for model in (Phase, Week, Day, Exercise)
        }

    def run(self, curriculum: Curriculum) -> Plan:
        for place, phase in enumerate(curriculum.phases, 1):
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
            revision = self._revision(row, content)
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
        changed = [name for name, value in values.items() if getattr(row, name) != value]
        if changed:
            verb = "move" if set(changed) <= {"position", "week", "day", "home_week"} else "change"
            if values["slug"] != row.slug:
                verb = "move"
            self.plan.add(verb, kind, str(values["slug"]), ", ".join(changed))
            for name in changed:
                setattr(row, name, values[name])
            row.save(update_fields=changed)
        return row

    def _retire(self, model: type[Phase | Week | Day | Exercise]) -> None:
        gone = model._default_manager.exclude(uuid__in=self.seen[model])
        for row in gone.exclude(status=Status.RETIRED):
            self.plan.add("retire", model.__name__.lower(), row.slug)
            row.status = Status.RETIRED
            row.save(update_fields=["status"])


def _steps(steps: tuple[Any, ...]) -> list[dict[str, str]]:
    return [{"title": step.title, "html": step.html} for step in steps]
