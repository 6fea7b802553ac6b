# Two commands for a fresh machine with python3 (3.11 or later) and its pip: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint generate bench bench-prompt lock

demo: $(VENV)/.demo
	@$(BIN)/python docs/examples/demo.py

test: $(VENV)/.dev
	$(BIN)/python -m pytest --cov=coach --cov-report=term:skip-covered

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/python tools/generate.py --check

generate: $(VENV)/.dev
	$(BIN)/python tools/generate.py

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/review.py

bench-prompt: $(VENV)/.dev
	$(BIN)/python -m benchmarks.prompt

# A lock is what pip installs, with hashes; run after a change of dependencies.
lock: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet "uv<1"
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links -o requirements/demo.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --extra grammar --extra llm --group dev -o requirements/dev.lock pyproject.toml

$(VENV)/.demo: requirements/demo.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/demo.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
