# Two commands for a fresh machine with python3 (3.11 or later) and its pip, and for the tests node with npm: `make serve` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: serve demo extension test lint generate bench bench-prompt bench-server lock

serve: $(VENV)/.serve
	@$(BIN)/coach serve

demo: $(VENV)/.demo
	@$(BIN)/python docs/examples/demo.py

extension: extension/node_modules/.done
	cd extension && npm run --silent build

test: $(VENV)/.dev extension/node_modules/.done
	tools/needs.sh
	$(BIN)/python -m pytest --cov=coach --cov=coach_server --cov-report=term:skip-covered
	cd extension && npm test

lint: $(VENV)/.dev extension/node_modules/.done
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/python tools/generate.py --check
	cd extension && npm run --silent check

generate: $(VENV)/.dev extension/node_modules/.done
	$(BIN)/python tools/generate.py
	cd extension && npm run --silent build

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/review.py

bench-prompt: $(VENV)/.dev
	$(BIN)/python -m benchmarks.prompt

bench-server: $(VENV)/.dev
	$(BIN)/python -m benchmarks.server

# A lock is what pip installs, with hashes; run after a change of dependencies.
COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links
lock: $(VENV)/.dev
	$(PIP) "uv<1"
	$(BIN)/$(COMPILE) -o requirements/demo.lock pyproject.toml
	$(BIN)/$(COMPILE) --extra server -o requirements/server.lock pyproject.toml
	$(BIN)/$(COMPILE) --extra grammar --extra semantic --extra server --group dev -o requirements/dev.lock pyproject.toml

$(VENV)/.demo: requirements/demo.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements/demo.lock
	$(PIP) --no-deps --editable .
	@touch $@

$(VENV)/.serve: requirements/server.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements/server.lock
	$(PIP) --no-deps --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements/dev.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

extension/node_modules/.done: extension/package-lock.json
	cd extension && npm ci --silent --no-audit --no-fund
	@touch $@
