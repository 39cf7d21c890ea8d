# Pumasi: `make help` lists what can be made. Everything runs inside .venv, which `make setup` makes from
# requirements.lock with any Python >= 3.11 (PYTHON=... names one).

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

VENV    := .venv
PY      := $(VENV)/bin/python
STAMP   := $(VENV)/.installed
WARM    := $(VENV)/.warmed
WORKERS ?= 2
TESTS   ?=
BENCH   ?= $(filter-out __init__ figures,$(basename $(notdir $(wildcard benchmarks/*.py))))

.PHONY: help
help: ## this list
	@echo "Pumasi, from contacts to invoice. Targets:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | \
	    awk -F'|' '{ printf "%-21s %s\n", $$1, $$2 }'

# ---- installation ---------------------------------------------------------------------------------------------
.PHONY: setup
setup: $(WARM) ## make .venv from the hashed lock and compile what is compiled
	@echo "ready: $(VENV)/bin/pumasi --help"

$(STAMP): requirements.lock pyproject.toml .ci/setup .ci/find-python
	@.ci/setup
	@touch $@

# Compiled kernels are cached under a name that holds the hash of their sources: warming again costs nothing.
KERNELS := runtime/warm.py runtime/kernels.py $(shell find wfm forecasts -name "kernels*.py")
$(WARM): $(STAMP) $(KERNELS)
	@$(PY) -m runtime.warm
	@touch $@

.PHONY: lock
lock: ## resolve requirements.lock anew (needs the package registry)
	@.ci/lock

# ---- what it does ---------------------------------------------------------------------------------------------
.PHONY: demo
demo: $(WARM) ## a generated company walks the whole chain into demo/
	@$(VENV)/bin/pumasi demo demo

# ---- checks ---------------------------------------------------------------------------------------------------
.PHONY: check format-check lint types test
check: $(WARM) ## format, lint, types, test: what CI runs
	@$(MAKE) format-check
	@$(MAKE) lint
	@$(MAKE) types
	@$(MAKE) test

format-check: $(STAMP) ## is every file formatted?
	@echo "== format"
	@$(PY) -m ruff format --check --quiet . || { echo "run: make format"; exit 1; }

lint: $(STAMP) ## ruff
	@echo "== lint"
	@$(PY) -m ruff check --quiet .

types: $(STAMP) ## mypy, strict
	@echo "== types"
	@$(PY) -m mypy

test: $(WARM) ## all tests (TESTS=tests/unit/core for some, WORKERS=4 for more at once)
	@echo "== test"
	@$(PY) -m pytest -n $(WORKERS) --dist worksteal $(TESTS)

.PHONY: format
format: $(STAMP) ## format and mend what can be mended
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

.PHONY: golden
golden: $(WARM) ## write the golden files anew; look at the difference before you commit
	@$(PY) -m pytest -n $(WORKERS) --dist worksteal tests/golden --write-golden
	@git --no-pager diff --stat -- tests/golden

.PHONY: soak
soak: $(WARM) ## property and fault tests with many more, and random, examples
	@$(PY) -m pytest -n $(WORKERS) --dist worksteal tests/properties tests/faults --hypothesis-profile=soak --timeout 3600

.PHONY: mutation
mutation: $(WARM) ## change the code that counts money in small ways: do the tests notice?
	@$(PY) -m benchmarks.mutation

.PHONY: bench
bench: $(WARM) ## every headline figure, into out/bench/*.json (BENCH="startup demo" for some)
	@mkdir -p out/bench
	@failed=; for name in $(BENCH); do \
	    echo "== $$name"; $(PY) -m benchmarks.$$name --json out/bench/$$name.json || failed="$$failed $$name"; \
	done; [ -z "$$failed" ] || { echo "failed:$$failed"; exit 1; }

.PHONY: docs
docs: $(STAMP) ## write docs/reference from the commands
	@$(PY) -m tests.unit.house.reference
	@$(PY) -m tests.unit.store.reference

.PHONY: pictures
pictures: $(STAMP) ## draw the picture of the README from demo/ (needs chromium and pdftoppm)
	@$(PY) docs/pictures/make.py demo

# ---- cleaning -------------------------------------------------------------------------------------------------
.PHONY: clean
clean: ## remove what was made, but not .venv and not demo/
	@rm -rf build dist out htmlcov .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis .mutation
	@find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
