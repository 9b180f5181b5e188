# Every target sets up what it needs in .venv and asks nothing. PYTHON=… names another interpreter.

VENV := .venv
BIN := $(VENV)/bin
CHECK := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(firstword $(foreach python,python3 python3.13 python3.12 python3.11,\
	$(shell $(python) -c '$(CHECK)' >/dev/null 2>&1 && echo $(python))))
MINUTES ?= 10
ARTICLE := examples/2012-copa-peru.txt

.PHONY: help test demo fuzz hunt lint format types docs wheel bench clean

help:
	@echo "make demo | test | fuzz | hunt | lint | format | types | docs | wheel | bench | clean"

test: $(VENV)/test
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

demo: $(VENV)/cli
	@$(BIN)/copaparse show $(ARTICLE)

fuzz: $(VENV)/test
	COPAPARSE_PROFILE=fuzz $(BIN)/python -m pytest --numprocesses 2 --dist loadfile tests/laws

# Looks for inputs that reach new code, for MINUTES. What breaks a law is kept, and `make fuzz` tries it first.
hunt: $(VENV)/fuzz
	COPAPARSE_PROFILE=fuzz timeout $(MINUTES)m $(BIN)/hypothesis fuzz --no-dashboard -n 2 -- tests/laws; test $$? -eq 124

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/dev
	$(BIN)/mypy
	PATH="$(CURDIR)/$(BIN):$$PATH" pyright
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python tools/public_types.py

docs: $(VENV)/dev
	$(BIN)/sphinx-build --fail-on-warning --quiet docs docs/_build/html
	@echo "docs/_build/html/index.html"

wheel: $(VENV)/dev
	rm -rf dist
	$(BIN)/python -m build --outdir dist

bench: $(VENV)/test
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) .nox .hypothesis .mypy_cache .pytest_cache .ruff_cache dist docs/_build docs/reference/_railroad

# --- the environment: one stamp for each extra, made again when pyproject.toml changes ---

$(VENV)/cli $(VENV)/test $(VENV)/fuzz $(VENV)/dev: $(VENV)/%: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable '.[$*]'
	@touch $@

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "copaparse needs Python 3.11 or later with the venv module; none was found (PYTHON=… names one)" >&2; exit 1; }
	@$(PYTHON) -c '$(CHECK)' || { echo "$(PYTHON) is no Python 3.11 or later with the venv module" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
