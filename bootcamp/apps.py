from django.apps import AppConfig


class BootcampConfig(AppConfig):
    name = "bootcamp"

    def ready(self) -> None:
        from bootcamp import checks  # noqa: F401
