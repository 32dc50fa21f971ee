# Both commands make their own virtual environment; nothing else has to be installed but Python 3.11 or newer and make.
PYTHON ?= python3
DEMO := .demo
VENV := .venv
BIN := $(VENV)/bin
# The language server of editors, where it can be installed; without it the tests that ask it are skipped.
LANGUAGE_SERVER := $(if $(shell command -v npm),.node/.installed)
# What judges the pages of the site, as above.
JUDGES := $(if $(shell command -v npm),.node/browser/.installed)

.PHONY: demo setup test lint docs pictures bench clean

## demo: install policytrack, check the records, show the flagship, answer a question
demo: $(DEMO)/.installed
	@$(DEMO)/bin/policytrack validate
	@echo
	@$(DEMO)/bin/policytrack show can-ind-2026-security-workplan | head -n 70
	@echo "  … and so on: $(DEMO)/bin/policytrack show can-ind-2026-security-workplan"
	@echo
	@echo "What did India promise on cyber, at least as firmly as “agreed”?"
	@$(DEMO)/bin/python scripts/question.py

$(DEMO)/.installed: pyproject.toml $(shell find policytrack data schemas -name '*.py' -o -name '*.yaml' -o -name '*.json')
	@$(PYTHON) -m venv $(DEMO)
	@$(DEMO)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(DEMO)/bin/python -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps .
	@$(DEMO)/bin/python -m pip install --quiet --disable-pip-version-check .
	@touch $@

## setup: an environment for development, in .venv
setup: $(VENV)/.installed

## test: install policytrack for development and run all tests
test: $(VENV)/.installed $(LANGUAGE_SERVER) $(JUDGES)
	$(BIN)/python -m pytest $(PYTEST_ARGS)

.node/.installed: tests/editor/package.json tests/editor/package-lock.json tests/editor/.npmrc
	@rm -rf .node/node_modules && mkdir -p .node && cp $^ .node
	@if cd .node && npm ci --loglevel=error >/dev/null; then touch .installed; else echo "npm cannot install the language server"; fi

.node/browser/.installed: tests/browser/package.json tests/browser/package-lock.json tests/browser/.npmrc
	@rm -rf .node/browser && mkdir -p .node/browser && cp $^ .node/browser
	@if cd .node/browser && npm ci --loglevel=error >/dev/null; then touch .installed; else echo "npm cannot install what judges pages"; fi

$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[docs]" --group test --group lint
	@touch $@

## lint: style, types, layers, schema, canonical documents, workflows
lint: $(VENV)/.installed
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports
	$(BIN)/policytrack schema --check
	$(BIN)/policytrack validate
	$(BIN)/policytrack format --check
	$(BIN)/check-jsonschema --schemafile schemas/agreement.schema.json data/agreements/*.yaml
	$(BIN)/zizmor --offline --quiet --persona=auditor --strict-collection --collect=all .github action.yml .pre-commit-hooks.yaml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema custom.github-workflows-require-timeout .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-actions action.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
	$(BIN)/check-jsonschema --builtin-schema vendor.citation-file-format CITATION.cff
	$(BIN)/prek validate-manifest .pre-commit-hooks.yaml

## docs: build the site, manual and records, into site/
docs: $(VENV)/.installed
	$(BIN)/mkdocs build --strict

## pictures: each kind of page in light and dark, for a phone and a desk, to look at: pictures/index.html
pictures: docs
	$(BIN)/python scripts/screenshots.py pictures site

## bench: the ratios that performance claims rest on
bench: $(VENV)/.installed
	$(BIN)/python benchmarks/run.py

clean:
	rm -rf $(DEMO) $(VENV) .node site pictures dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
