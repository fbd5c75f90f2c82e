# Two commands matter: `make demo` and `make test`. Each sets up what it needs.

PYTHON ?= python3
LOCALE ?= vi

VENV := .venv
BIN := $(VENV)/bin
CASE := cum-so-2-2023
PAGE := build/$(CASE).html
PIP := -m pip install --quiet --disable-pip-version-check
PYTEST := $(BIN)/python -m pytest -p no:benchmark --hypothesis-profile=ci
INPUTS := pyproject.toml hatch_build.py $(wildcard src/thidua/locales/*/LC_MESSAGES/*.po)
CODE := src tests typing_tests tools conftest.py hatch_build.py $(wildcard benchmarks examples)
PROSE := $(filter-out %.vi.md,$(wildcard *.md)) $(wildcard docs)

export PYTHONUTF8 = 1

.DEFAULT_GOAL := help
.PHONY: help demo test lint spelling types layers catalogues-check pages-check unit doctest \
	matrix bench format catalogues pages clean

help:  ## say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.core  ## play the year 2023 of one cluster (LOCALE=en for English)
	@mkdir -p $(dir $(PAGE))
	@$(BIN)/python -m thidua season examples/$(CASE) --locale $(LOCALE) --html $(PAGE)
	@echo
	@echo "HTML: $(PAGE)"

test: lint spelling types layers catalogues-check pages-check unit doctest  ## everything that must hold

lint: $(VENV)/.dev  ## format and lint rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

spelling: $(VENV)/.dev  ## English spelling
	$(BIN)/codespell $(CODE) $(PROSE)

types: $(VENV)/.dev  ## mypy --strict on the package and on a sample of user code
	$(BIN)/mypy

layers: $(VENV)/.dev  ## imports point downwards only
	$(BIN)/lint-imports --no-logo

catalogues-check: $(VENV)/.dev  ## no message missing, fuzzy or stale in either language
	$(BIN)/python tools/catalogues.py check

pages-check: $(VENV)/.dev  ## no generated page missing or stale
	$(BIN)/python tools/award_pages.py check
	$(BIN)/python tools/conformance_page.py check

unit: $(VENV)/.dev  ## tests, with branch coverage
	$(PYTEST) -q -n 2 --cov=thidua --cov-branch --cov-report=term --cov-fail-under=95 tests

# In order and in one process: the blocks of a page build on each other.
doctest: $(VENV)/.dev  ## every code block of README and docs, every example in a docstring
	$(PYTEST) -q -p no:randomly --doctest-modules $(wildcard README*.md docs) src/thidua

matrix:  ## the short leg: python-dateutil 2.9 and 4.0, and each further Python present
	PYTHON=$(PYTHON) tools/matrix.sh

bench: $(VENV)/.bench  ## measure speed
	$(BIN)/python -m pytest -q -p no:randomly --benchmark-only benchmarks

format: $(VENV)/.dev  ## put the code in shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

catalogues: $(VENV)/.dev  ## collect messages into the catalogues
	$(BIN)/python tools/catalogues.py update

pages: $(VENV)/.dev  ## write docs/awards and docs/conformance anew from the declarations
	$(BIN)/python tools/award_pages.py
	$(BIN)/python tools/conformance_page.py

clean:  ## remove whatever these commands made
	rm -rf .venv .venv-matrix build dist .coverage .hypothesis .mypy_cache .pytest_cache \
		.ruff_cache .import_linter_cache .benchmarks
	find src -name '*.mo' -delete
	find . -name __pycache__ -prune -exec rm -rf {} +

# The stamps say what was installed from which inputs. The three share one environment.
$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=...")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: $(INPUTS) | $(VENV)/bin/python
	$(BIN)/python $(PIP) -e .
	@touch $@

$(VENV)/.dev: $(INPUTS) | $(VENV)/bin/python
	$(BIN)/python $(PIP) -e '.[dev]'
	@touch $(VENV)/.core $@

$(VENV)/.bench: $(INPUTS) | $(VENV)/bin/python
	$(BIN)/python $(PIP) -e '.[bench]'
	@touch $(VENV)/.core $@
