# The words of this house; `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
SAMPLE := samples/kols.pathway
REPORT := out/kols.pdf

CATALOGUES := $(sort $(basename $(notdir $(wildcard resources/locale/nb/LC_MESSAGES/*.po))))
KEYWORDS := -k _ -k N_ -k ngettext:1,2 -k pgettext:1c,2

.PHONY: help run test check format bench docs catalogues clean

help:  ## List these words
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: $(STAMP)  ## Open the window on the KOLS sample (without a display: write its report)
	@$(BIN)/pathways $(SAMPLE); code=$$?; \
	if [ $$code -ne 3 ]; then exit $$code; fi; \
	mkdir -p $(dir $(REPORT)) && $(BIN)/pathways report $(SAMPLE) -o $(REPORT) \
	  && echo "The sample's report is in $(REPORT)."

test: $(STAMP)  ## Run all tests and show the coverage of the floors without Qt
	@$(BIN)/pytest -n auto --cov --cov-report=term

check: $(STAMP)  ## Format, lint, types, imports and tests, as in CI
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto -q

format: $(STAMP)  ## Put the code in form
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

bench: $(STAMP)  ## Measure the speed at 30, 300, 1,000 and 10,000 steps
	$(BIN)/pytest benchmarks -p no:xdist --benchmark-only --benchmark-columns=median,min,max \
	  --benchmark-group-by=group -o python_files='bench_*.py' -q
	$(BIN)/python -m benchmarks.processes
	$(BIN)/python -m benchmarks.layout_quality

docs: $(STAMP)  ## Make the generated pages and pictures anew
	$(BIN)/pathways rules --markdown --lang en > docs/rules.md
	$(BIN)/pathways schema --lang en > docs/pathway.schema.json
	$(BIN)/python docs/screenshots.py
	$(BIN)/python docs/guide/pictures.py

catalogues: $(STAMP)  ## Collect the texts, update the translations and compile them
	@for name in $(CATALOGUES); do $(MAKE) --no-print-directory catalogue-$$name || exit 1; done

# One catalogue a floor (one a shelf for the rules); where a text stands in the code is left out, to keep
# changes small. The words of Python's argparse are kept by hand, for they differ between its versions.
catalogue-argparse: $(STAMP)
	@for language in nb nn; do \
	  $(BIN)/pybabel -q compile -d resources/locale -D argparse -l $$language; done

catalogue-%: $(STAMP)
	@folder=src/pathways/$(subst _,/,$*); pot=$$(mktemp); skip=; \
	case $* in \
	  rules) skip='--ignore-dirs=* --ignore-dirs=.*';; \
	  ui) skip='--ignore-dirs=canvas --ignore-dirs=keeping --ignore-dirs=search --ignore-dirs=tables --ignore-dirs=registers --ignore-dirs=rulebook --ignore-dirs=region --ignore-dirs=workshop --ignore-dirs=measures --ignore-dirs=printing --ignore-dirs=pictures --ignore-dirs=reporting';; \
	esac; \
	$(BIN)/pybabel -q extract $(KEYWORDS) $$skip --no-location --sort-output --project=Pathways \
	  -o $$pot $$folder && \
	for language in nb nn; do \
	  $(BIN)/pybabel -q update --init-missing --no-fuzzy-matching --ignore-obsolete \
	    --ignore-pot-creation-date -i $$pot -d resources/locale -D $* -l $$language && \
	  $(BIN)/pybabel -q compile -d resources/locale -D $* -l $$language || exit 1; \
	done; rm -f $$pot

clean:  ## Remove the virtual environment and everything made
	rm -rf $(VENV) out .mypy_cache .pytest_cache .ruff_cache .hypothesis .benchmarks .coverage

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Pathways needs Python 3.11 or later: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	  || { echo "Python cannot make a virtual environment here; install the package python3-venv."; exit 1; }
	@echo "Setting up $(VENV), once …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@
