import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from courses.content import ContentError, load
from grading.proving import prove_all, write_proof
from grading.sandbox.backends import make_sandbox
from grading.sandbox.errors import SandboxError


class Command(BaseCommand):
    help = "Prove live exercises in a real sandbox: reference, starter and every wrong answer."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slugs", nargs="*", metavar="SLUG", help="all live ones by default")
        parser.add_argument("--backend", default=settings.SANDBOX_BACKEND)
        parser.add_argument("--path", type=Path, default=settings.CURRICULUM_DIR)
        parser.add_argument("--write", action="store_true", help="write proof.json of the proven")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            every = {e.slug: e for e in load(options["path"]).exercises()}
            unknown = sorted(set(options["slugs"]) - set(every))
            if unknown:
                raise CommandError(f"no exercise is called {', '.join(unknown)}", returncode=2)
            slugs = options["slugs"] or [s for s, e in every.items() if e.status == "live"]
            exercises = [every[slug] for slug in slugs]
            sandbox = make_sandbox(options["backend"], warm=2, root=settings.VAR_DIR)
            try:
                proofs = prove_all(exercises, sandbox)
            finally:
                sandbox.close()
        except (ContentError, SandboxError) as error:
            raise CommandError(str(error), returncode=2) from None
        width = max((len(slug) for slug in slugs), default=0)
        for exercise, proof in zip(exercises, proofs, strict=True):
            state = "proven" if proof.proven else "NOT PROVEN"
            line = f"{proof.slug:<{width}}  {state:<10}  {proof.checks:>3} answers"
            self.stdout.write(f"{line}  {len(proof.tests):>3} tests  {proof.slowest_ms:>6.0f} ms")
            for lie in proof.lies:
                self.stdout.write(f"    {lie}")
            if options["write"] and proof.proven:
                write_proof(exercise, proof)
        bad = sum(not proof.proven for proof in proofs)
        self.stdout.write(f"{len(proofs) - bad} proven, {bad} not proven ({sandbox.name}).")
        if bad:
            sys.exit(1)
