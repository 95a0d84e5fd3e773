from courses.models.catalog import Day, Exercise, Kind, Phase, Revision, Status, Week
from courses.models.passage import Passage
from courses.models.people import Cohort, Completion, Enrollment, User

__all__ = [
    "Cohort",
    "Completion",
    "Day",
    "Enrollment",
    "Exercise",
    "Kind",
    "Passage",
    "Phase",
    "Revision",
    "Status",
    "User",
    "Week",
]
