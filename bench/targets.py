"""What must be reached, and whether it was."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    name: str
    text: str
    limit: float
    at_least: bool = False

    def reached(self, measured: float) -> bool:
        return measured >= self.limit if self.at_least else measured <= self.limit

    def claim(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}"


TARGETS = (
    Target("warm_docker_over_pytest", "warm Docker ÷ bare pytest", 0.3),
    Target("warm_docker_over_pytest_in_container", "the same ÷ pytest in a container", 0.3),
    Target("warm_bubblewrap_over_pytest", "warm bubblewrap ÷ bare pytest", 0.3),
    Target("cold_docker_over_docker_run", "cold Docker ÷ plain docker run", 1.2),
    Target("click_over_pytest", "POST to verdict ÷ bare pytest", 0.6),
    Target("chromium_over_pytest", "click in Chromium ÷ bare pytest", 0.6),
    Target("burst_16_over_pytest", "p50 of 16 at once ÷ one bare pytest", 3),
    Target("burst_16_over_16_pytests", "p50 of 16 at once ÷ 16 bare pytests", 0.5),
    Target("throughput_over_docker_run", "verdicts/s ÷ tuned docker run", 1.1, at_least=True),
    Target("throughput_over_plain_docker_run", "verdicts/s ÷ plain docker run", 2, at_least=True),
    Target("ms_per_further_test", "ms for each further test, Docker", 8),
    Target("ms_per_further_test_bubblewrap", "ms for each further test, bubblewrap", 8),
)
