"""`make lighthouse`: the site as Lighthouse's phone sees it, held to budget.json."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.e2e.sites import demo_site
from tests.e2e.visiting import SLUG, Visitor, person

HERE = Path(__file__).parent
BUDGET: dict[str, dict[str, int]] = json.loads((HERE / "budget.json").read_text())
PATHS = {
    "welcome": "/",
    "login": "/login/",
    "home": "/",
    "syllabus": "/syllabus/",
    "day": "/week-17/day-1/",
    "exercise": f"/exercises/{SLUG}/",
}
PUBLIC = {"welcome", "login"}
SECONDS = 600


def audit() -> list[dict[str, Any]]:
    """Each page's scores, bytes over the network and largest paint (ms, as simulated)."""
    with demo_site() as site:
        visitor = Visitor(site.address)
        visitor.log_in(*person("student", site.printed))
        cookies = visitor.session.cookies.get_dict()
        visitor.session.close()
        pages = {
            name: {"address": f"{site.address}{path}", "loggedIn": name not in PUBLIC}
            for name, path in PATHS.items()
        }
        done = subprocess.run(
            ["node", "run.js", str(shutil.which("chromium"))],
            cwd=HERE,
            input=json.dumps({"cookies": cookies, "pages": pages}),
            text=True,
            stdout=subprocess.PIPE,
            timeout=SECONDS,
            check=True,
        )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    for page in found:
        if page["url"] != pages[page["name"]]["address"]:
            raise RuntimeError(f"{page['name']} was not what was audited, but {page['url']}")
    return found


def main() -> int:
    categories = ("performance", "accessibility", "best-practices", "seo")
    sys.stdout.write(f"{'page':<10}" + "".join(f"{name:>16}" for name in categories))
    sys.stdout.write(f"{'KB sent':>10}{'paint ms':>10}\n")
    missed = []
    for page in audit():
        scores = page["scores"]
        sys.stdout.write(f"{page['name']:<10}" + "".join(f"{scores[c]:>16}" for c in categories))
        sys.stdout.write(f"{page['bytes'] / 1000:>10.0f}{page['paint']:>10}\n")
        for category, least in BUDGET[page["name"]].items():
            if scores[category] < least:
                failed = ", ".join(page["failed"])
                missed.append(f"{page['name']}: {category} {scores[category]} < {least} ({failed})")
    sys.stdout.writelines(f"missed: {line}\n" for line in missed)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
