# fails: test_keywords_of_the_class_are_handed_on
# hint: what does it hand on?
"""Objects that share what they know."""

from typing import Any


class Borg:
    """Objects of one class share all attributes."""

    _shared_state: dict[str, Any] = {}  # noqa: RUF012  shared on purpose

    def __init_subclass__(cls, **kwargs: Any) -> None:
        cls._shared_state = {}

    def __init__(self) -> None:
        self.__dict__ = self._shared_state


class DepotSettings(Borg):
    """The settings of this depot, wherever they are made."""

    def __init__(self, *, zone: str | None = None, copies: int | None = None) -> None:
        super().__init__()
        given = {"zone": zone, "copies": copies}
        known = {"zone": "D1", "copies": 1} | vars(self)
        known |= {name: value for name, value in given.items() if value is not None}
        vars(self).update(known)
