"""The whole outline of the course is there, written or in preparation."""

import pytest

from courses.content import load
from tests.conftest import ROOT

# Week: title, requirements of its project, and its days: title and what its quick exercise defines.
PHASE_3: dict[int, tuple[str, int, dict[str, list[str]]]] = {
    17: (
        "Advanced Python Features",
        4,
        {
            "1 Context Managers Advanced": ["managed_resources"],
            "2 Decorators Advanced": ["retry"],
            "3 Dynamic Code Generation": ["generate_validator"],
            "4 Introspection & Reflection": ["analyze_function"],
            "5 Import System & Plugins": ["load_plugin"],
        },
    ),
    18: (
        "Design Patterns",
        4,
        {
            "1 Creational Patterns": ["DatabaseFactory", "PostgresFactory"],
            "2 Structural Patterns": ["FileAdapter"],
            "3 Behavioral Patterns": ["PaymentStrategy", "CreditCardPayment"],
            "4 Architectural Patterns": ["Repository"],
            "5 Python-Specific Patterns": ["Borg"],
        },
    ),
    19: (
        "System Design & Architecture",
        4,
        {
            "1 Clean Architecture": ["User", "CreateUserUseCase"],
            "2 Domain-Driven Design": ["OrderAggregate"],
            "3 Microservices Architecture": ["UserService"],
            "4 Event-Driven Architecture": ["EventBus"],
            "5 Scalability & Performance": ["CacheAside"],
        },
    ),
    20: (
        "Security & Cryptography",
        5,
        {
            "1 Security Fundamentals": ["generate_secure_token", "hash_password"],
            "2 Authentication & Authorization": ["create_jwt"],
            "3 Cryptography Basics": ["Encryptor"],
            "4 Input Validation & Sanitization": ["validate_email", "sanitize_html"],
            "5 Security Best Practices": ["SecretManager"],
        },
    ),
    21: (
        "DevOps & Deployment",
        4,
        {
            "1 Docker Fundamentals": [],
            "2 CI/CD Pipelines": [],
            "3 Infrastructure as Code": [],
            "4 Monitoring & Logging": ["handle_request"],
            "5 Kubernetes Basics": [],
        },
    ),
    22: (
        "Testing Strategies",
        5,
        {
            "1 Unit Testing Advanced": ["mock_database", "test_with_mock"],
            "2 Integration Testing": ["postgres", "test_database_integration"],
            "3 End-to-End Testing": ["test_user_flow"],
            "4 Property-Based Testing": ["test_sort_properties"],
            "5 Performance Testing": ["WebsiteUser"],
        },
    ),
    23: (
        "Code Quality & Documentation",
        4,
        {
            "1 Code Review Best Practices": [],
            "2 Documentation Strategies": ["calculate_discount"],
            "3 Code Metrics & Analysis": ["analyze_code_quality"],
            "4 Refactoring Techniques": ["process", "get_active_names"],
            "5 Technical Debt Management": ["TechDebt"],
        },
    ),
    24: (
        "Real-World Projects",
        7,
        {
            "1-2 FastAPI Microservice": [],
            "3-4 Data Pipeline": [],
            "5 Portfolio Review": [],
        },
    ),
}
BACKEND, LEARNING, MASTERY = (
    "Backend Engineering",
    "Machine Learning Engineering",
    "Integration & Mastery",
)
PHASE_4 = {
    25: (BACKEND, "Advanced FastAPI"),
    26: (BACKEND, "GraphQL"),
    27: (BACKEND, "gRPC"),
    28: (BACKEND, "Message queues"),
    29: (BACKEND, "Distributed systems"),
    30: (BACKEND, "Cloud services (AWS/GCP)"),
    31: (LEARNING, "NumPy/Pandas mastery"),
    32: (LEARNING, "Scikit-learn"),
    33: (LEARNING, "PyTorch"),
    34: (LEARNING, "Model training"),
    35: (LEARNING, "MLOps"),
    36: (f"{LEARNING} and {MASTERY}", "Model deployment", "System design"),
    37: (MASTERY, "Architecture reviews"),
    38: (MASTERY, "Open source contributions"),
    39: (MASTERY, "Interview preparation"),
    40: (MASTERY, "Final portfolio"),
}


@pytest.fixture(scope="module")
def curriculum():
    return load(ROOT / "curriculum")


@pytest.fixture(scope="module")
def weeks(curriculum):
    return {week.number: week for phase in curriculum.phases for week in phase.weeks}


def test_two_phases_of_eight_and_sixteen_weeks(curriculum):
    third, fourth = curriculum.phases
    assert (third.number, third.title, len(third.weeks)) == (3, "Advanced", 8)
    assert (fourth.number, fourth.title, len(fourth.weeks)) == (4, "Specialization", 16)
    numbers = [week.number for phase in curriculum.phases for week in phase.weeks]
    assert numbers == list(range(17, 41))


@pytest.mark.parametrize("number", PHASE_3)
def test_a_week_of_phase_3_has_every_day(weeks, number):
    title, _, days = PHASE_3[number]
    assert weeks[number].title == title
    assert [f"{place_of(day)} {day.title}" for day in weeks[number].days] == list(days)


def place_of(day):
    return f"{day.first}" if day.first == day.last else f"{day.first}-{day.last}"


@pytest.mark.parametrize("number", [number for number in PHASE_3 if number < 24])
def test_a_day_has_objectives_sections_a_quick_exercise_and_an_assignment(weeks, number):
    for day, names in zip(weeks[number].days, PHASE_3[number][2].values(), strict=True):
        assert (len(day.objectives), len(day.sections)) == (4, 5), day.title
        quick = {part for e in day.exercises if e.kind == "quick" for part in e.outline}
        assert quick >= set(names), day.title
        (assignment,) = (e for e in day.exercises if e.kind == "assignment")
        assert len(assignment.outline) >= 3, day.title


@pytest.mark.parametrize("number", PHASE_3)
def test_a_week_ends_with_its_project(weeks, number):
    (project,) = weeks[number].exercises
    assert project.kind == ("capstone" if number == 24 else "project")
    assert len(project.outline) == PHASE_3[number][1]


def test_the_days_of_week_24_are_projects_and_a_review(weeks):
    requirements = [len(e.outline) for day in weeks[24].days for e in day.exercises]
    assert requirements == [8, 7, 5]


@pytest.mark.parametrize("number", PHASE_4)
def test_a_week_of_phase_4_has_its_topic(weeks, number):
    block, *topics = PHASE_4[number]
    assert weeks[number].block == block
    assert [day.title for day in weeks[number].days] == topics
    assert weeks[number].title == " and ".join(topics)


def test_every_live_exercise_is_proven_as_it_stands(curriculum):
    live = [exercise for exercise in curriculum.exercises() if exercise.status == "live"]
    assert {"managed-resources", "retry"} <= {exercise.slug for exercise in live}
    assert not [exercise.slug for exercise in live if not exercise.proven]
