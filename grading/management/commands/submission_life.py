from typing import Any

from django.core.management.base import BaseCommand

from grading.models import life


class Command(BaseCommand):
    help = "Print the life of a submission as a state diagram (Mermaid)."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(life.diagram())
