SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON := .venv/bin/python
# uv may be installed but switched off for this directory (pyenv): ask it, do not only look.
export UV := $(shell uv --version >/dev/null 2>&1 && command -v uv || echo $(CURDIR)/var/uv/bin/uv)
export UV_NO_PROGRESS := 1
export UV_HTTP_TIMEOUT := 180

.PHONY: start test check format bench load chaos images editor screenshots lighthouse services help

start: .venv/.start ## Serve the site on this machine: http://127.0.0.1:8000 (or PORT=…)
	@exec $(PYTHON) -m bootcamp.start

test: .venv/.dev images ## Run the test suite; ARGS="-k name" narrows it
	@$(PYTHON) -m pytest $(ARGS)

check: .venv/.dev ## Lint, format, types, templates, missing migrations
	@ops/check.sh

format: .venv/.dev ## Rewrite code and templates in the project's format
	@$(PYTHON) -m ruff check --fix . ; $(PYTHON) -m ruff format .

bench: .venv/.dev images ## Measure how long a verdict takes
	@$(PYTHON) -m bench

load: .venv/.dev var/load/.installed images ## Measure 200 students at work, and far more than the machine can take
	@$(PYTHON) -m bench.load $(ARGS)

chaos: .venv/.dev images ## Break everything that can break while 40 students answer
	@CHAOS=full $(PYTHON) -m pytest tests/chaos $(ARGS)

images: .venv/.start ## Build the sandbox environment (and its Docker image where Docker answers)
	@$(PYTHON) -m grading.sandbox.images

editor: frontend/node_modules ## Bundle the editor of frontend/ into static/editor (needs Node)
	@cd frontend && npm run --silent build

frontend/node_modules: frontend/package-lock.json
	@cd frontend && npm ci --silent --ignore-scripts --no-audit --no-fund && touch node_modules

screenshots: .venv/.dev images ## Take the pictures of docs/screenshots/ anew
	@$(PYTHON) -m ops.screenshots

lighthouse: .venv/.dev images bench/lighthouse/node_modules ## Audit the pages as Lighthouse's phone sees them, held to a budget (needs Node)
	@$(PYTHON) -m bench.lighthouse

bench/lighthouse/node_modules: bench/lighthouse/package-lock.json
	@cd bench/lighthouse && npm ci --silent --ignore-scripts --no-audit --no-fund && touch node_modules

services: ## Debian, root: install Docker, Chromium, Node and the base image for the whole test suite
	@ops/services.sh

help: ## This list
	@sed -nE 's/^([a-z]+):.* ## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | awk -F '\t' '{printf "  make %-10s %s\n", $$1, $$2}'

# The locks hold names, versions and hashes; a stamp makes the second start a matter of seconds.
.venv/.start: requirements/start.txt .python-version
	@ops/environment.sh requirements/start.txt
	@touch $@

.venv/.dev: requirements/dev.txt .python-version
	@ops/environment.sh requirements/dev.txt
	@touch $@ .venv/.start

var/load/.installed: requirements/load.txt .python-version
	@ops/environment.sh requirements/load.txt var/load
	@touch $@
