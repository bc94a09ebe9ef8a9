# The words of this house: make help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

CATALOGUES := language model edits rules rules_structure rules_information rules_responsibility rules_privacy \
              diagram analysis storage session reports ui ui_canvas cli
KEYWORDS := -k _ -k N_ -k ngettext:1,2 -k pgettext:1c,2

.PHONY: help run test check bench docs catalogues clean

help:  ## This list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Pathways needs Python 3.11 or later; set PYTHON=/path/to/python3.11."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
	  || { echo "Python cannot make a virtual environment here; install the package python3-venv."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

# One catalogue a floor (rules: one a shelf); the text's place in the code is left out, to keep diffs calm.
catalogues: $(STAMP)  ## Collect the texts, update the translations and compile them
	@for name in $(CATALOGUES); do $(MAKE) --no-print-directory catalogue-$$name || exit 1; done

catalogue-%: $(STAMP)
	@folder=src/pathways/$(subst _,/,$*); pot=$$(mktemp); \
	[ -d $$folder ] || exit 0; \
	skip=; [ $* = rules ] && skip='--ignore-dirs=* --ignore-dirs=.*'; \
	[ $* = ui ] && skip='--ignore-dirs=canvas'; \
	$(BIN)/pybabel -q extract $(KEYWORDS) $$skip --no-location --sort-output --project=Pathways \
	  -o $$pot $$folder && \
	if grep -q '^msgid "..*"\|^msgid ""$$' $$pot; then for language in nb nn; do \
	  $(BIN)/pybabel -q update --init-missing --no-fuzzy-matching --ignore-obsolete \
	    --ignore-pot-creation-date -i $$pot -d resources/locale -D $* -l $$language && \
	  $(BIN)/pybabel -q compile -d resources/locale -D $* -l $$language || exit 1; \
	done; fi; rm -f $$pot
