"""The curriculum as plain, frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ManifestTest:
    """One test of a proven exercise, as the page shows it before anybody answers."""

    name: str
    sentence: str
    task: int | None
    points: int
    visible: bool


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    name: str
    source: str
    fails: str
    hint: str
    file: str  # which of the exercise's files it replaces


@dataclass(frozen=True, slots=True)
class HintStep:
    title: str
    html: str


@dataclass(frozen=True, slots=True)
class TaskHints:
    task: int
    steps: tuple[HintStep, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    digest: str
    answers: str
    tests: tuple[ManifestTest, ...]


@dataclass(frozen=True, slots=True)
class Waiver:
    """A change to the reference that no test can notice, and why."""

    file: str
    line: int
    change: str
    because: str


@dataclass(frozen=True, slots=True)
class MutantRules:
    """How many of a hundred small changes to the reference the tests must notice."""

    killed: int = 90
    because: str = ""
    waived: tuple[Waiver, ...] = ()


@dataclass(frozen=True, slots=True)
class Concept:
    """`taught` is a day such as week-17/day-1, a week, or empty for what came before."""

    slug: str
    title: str
    means: str
    builds_on: tuple[str, ...]
    taught: str


@dataclass(frozen=True, slots=True)
class ExerciseContent:
    folder: Path
    uuid: UUID
    slug: str
    title: str
    kind: str
    status: str
    minutes: int
    difficulty: int
    concepts: tuple[str, ...]
    outline: tuple[str, ...]
    points: int
    environment: str
    size: str
    files: tuple[str, ...]
    instructions_html: str
    hints: tuple[TaskHints, ...]
    starter: Mapping[str, str]
    solution: Mapping[str, str]
    given: Mapping[str, str]
    tests: Mapping[str, str]
    wrong: tuple[WrongAnswer, ...]
    digest: str
    proof: Proof | None
    needs: tuple[str, ...] = ()  # concepts that it takes for granted
    starter_breaks: str = ""  # why its starter may be broken code
    answers_digest: str = ""
    mutants: MutantRules = MutantRules()

    @property
    def entry(self) -> str:
        return self.files[0]

    @property
    def proven(self) -> bool:
        return self.proof is not None and (
            (self.proof.digest, self.proof.answers) == (self.digest, self.answers_digest)
        )


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a lesson: either HTML or the slug of an exercise that stands here."""

    html: str = ""
    exercise: str = ""


@dataclass(frozen=True, slots=True)
class DayContent:
    uuid: UUID
    slug: str
    title: str
    first: int
    last: int
    status: str
    minutes: int
    objectives: tuple[str, ...]
    sections: tuple[str, ...]
    lesson: tuple[Segment, ...]
    exercises: tuple[ExerciseContent, ...]


@dataclass(frozen=True, slots=True)
class WeekContent:
    uuid: UUID
    slug: str
    number: int
    title: str
    block: str
    days: tuple[DayContent, ...]
    exercises: tuple[ExerciseContent, ...]


@dataclass(frozen=True, slots=True)
class PhaseContent:
    uuid: UUID
    slug: str
    number: int
    title: str
    weeks: tuple[WeekContent, ...]


@dataclass(frozen=True, slots=True)
class Curriculum:
    phases: tuple[PhaseContent, ...]
    concepts: tuple[Concept, ...] = ()

    def exercises(self) -> list[ExerciseContent]:
        """Every exercise, in the order of the course."""
        found: list[ExerciseContent] = []
        for phase in self.phases:
            for week in phase.weeks:
                for day in week.days:
                    found += day.exercises
                found += week.exercises
        return found
