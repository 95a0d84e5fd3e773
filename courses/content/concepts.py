"""concepts.yaml: what is taught, in which day, and on what it builds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from courses.content.errors import Problem
from courses.content.keys import SLUG, Keys
from courses.content.types import Concept, Curriculum, ExerciseContent

FILE = "concepts.yaml"
LONGEST_MEANING = 400


def load_concepts(root: Path, problems: list[Problem]) -> tuple[Concept, ...]:
    """None where there is no file: then nothing is checked."""
    if not (root / FILE).exists():
        return ()
    keys = Keys(root / FILE, problems)
    concepts = tuple(_concept(entry) for entry in keys.entries("concepts"))
    keys.done()
    return concepts


def _concept(keys: Keys) -> Concept:
    slug = keys.text("slug")
    if not SLUG.fullmatch(slug):
        keys.problem("slug", repr(slug), "small letters, digits and single hyphens")
    concept = Concept(
        slug=slug,
        title=keys.text("title"),
        means=keys.text("means", longest=LONGEST_MEANING),
        builds_on=keys.texts("builds_on", ()),
        taught=keys.text("taught", ""),
    )
    keys.done()
    return concept


def check_concepts(root: Path, curriculum: Curriculum) -> Iterator[Problem]:
    """Unknown ones, idle ones, cycles, and what is asked for before it is taught."""
    file = root / FILE
    concepts = {concept.slug: concept for concept in curriculum.concepts}
    if not concepts:
        return
    if len(concepts) < len(curriculum.concepts):
        slugs = [concept.slug for concept in curriculum.concepts]
        twice = sorted({slug for slug in slugs if slugs.count(slug) > 1})
        yield Problem(file, "slug", f"{', '.join(twice)} twice", "each concept once")
    places = _places(curriculum)
    yield from _of_definitions(file, concepts, places)
    used: set[str] = set()
    for place, exercise in _exercises(curriculum):
        used.update(exercise.concepts, exercise.needs)
        yield from _of_exercise(exercise, places[place], concepts, places)
    used.update(slug for concept in concepts.values() for slug in concept.builds_on)
    for slug in sorted(set(concepts) - used):
        yield Problem(file, slug, "a concept that no exercise trains or needs", "one that is used")


def _places(curriculum: Curriculum) -> dict[str, int]:
    """Days as `week-17/day-1`, and weeks for their projects, by when their turn comes."""
    names = [""]  # before the course's first day
    for phase in curriculum.phases:
        for week in phase.weeks:
            names += [f"{week.slug}/{day.slug}" for day in week.days]
            names.append(week.slug)
    return {name: number for number, name in enumerate(names)}


def _exercises(curriculum: Curriculum) -> Iterator[tuple[str, ExerciseContent]]:
    for phase in curriculum.phases:
        for week in phase.weeks:
            for day in week.days:
                yield from ((f"{week.slug}/{day.slug}", exercise) for exercise in day.exercises)
            yield from ((week.slug, exercise) for exercise in week.exercises)


def _of_definitions(
    file: Path, concepts: Mapping[str, Concept], places: Mapping[str, int]
) -> Iterator[Problem]:
    for concept in concepts.values():
        if concept.taught not in places:
            expected = "a day such as week-17/day-1, a week, or nothing for what came before"
            yield Problem(file, f"{concept.slug}: taught", repr(concept.taught), expected)
        for slug in concept.builds_on:
            if slug not in concepts:
                yield Problem(file, f"{concept.slug}: builds_on", repr(slug), "a concept defined")
            elif places.get(concepts[slug].taught, 0) > places.get(concept.taught, 0):
                found = f"{slug}, taught in {concepts[slug].taught}"
                expected = f"one taught by {concept.taught or 'the first day'}"
                yield Problem(file, f"{concept.slug}: builds_on", found, expected)
    graph = {slug: concept.builds_on for slug, concept in concepts.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        cycle: Sequence[str] = error.args[1]
        yield Problem(file, "builds_on", " -> ".join(reversed(cycle)), "no circle")


def _of_exercise(
    exercise: ExerciseContent,
    turn: int,
    concepts: Mapping[str, Concept],
    places: Mapping[str, int],
) -> Iterator[Problem]:
    file = exercise.folder / "exercise.yaml"
    if exercise.status == "live" and not exercise.concepts:
        yield Problem(file, "concepts", "nothing", f"what it trains, of those in {FILE}")
    for key, slugs in (("concepts", exercise.concepts), ("needs", exercise.needs)):
        for slug in slugs:
            if slug not in concepts:
                yield Problem(file, key, repr(slug), f"a concept that {FILE} defines")
            elif places.get(concepts[slug].taught, 0) > turn:
                found = f"{slug}, taught in {concepts[slug].taught}"
                yield Problem(file, key, found, "one that is taught by then")
    for slug in sorted(set(exercise.concepts) & set(exercise.needs)):
        yield Problem(file, "needs", slug, "what it does not train itself")
