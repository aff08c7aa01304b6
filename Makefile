# Daily words. Each does all its own set-up in .venv; nothing is installed outside it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# every worker, and every process that a test starts, would compile the program and the tests again
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo test test-all check bench clean

help: ## show these words
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/  -/'

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; try: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(READY)

demo: $(READY) ## walk the whole road on the bundled examples
	$(BIN)/emr-appraise demo

test: $(READY) ## run the fast tests
	$(BIN)/python -m pytest

test-all: $(READY) ## run all tests, the slow ones too
	EMR_APPRAISE_TRIED=full $(BIN)/python -m pytest -m ''

check: $(READY) ## ruff, mypy --strict, the criteria and their cases
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/emr-appraise criteria lint --strict --lang en
	$(BIN)/emr-appraise criteria test --lang en

bench: $(READY) ## print the benchmarks' ratios
	$(BIN)/python -m tests.benchmarks

clean: ## remove what the others made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis emr-appraise-demo
