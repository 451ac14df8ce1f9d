# Everything a newcomer needs. uv is brought into .tools/ where it is missing; nothing else is.
.DEFAULT_GOAL := help
.PHONY: help demo test lint format css messages screenshots clean

PORT ?= 8000
RESET ?=
export PORT RESET
export UV_LINK_MODE ?= copy
# Trust what the system trusts: many public bodies have a certificate of their own.
export UV_SYSTEM_CERTS ?= true
export UV_NATIVE_TLS ?= true
UV = $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
RUN = $(UV) run --frozen --no-sync
DEV = .venv/.synced-dev
DEMO = .venv/.synced

help: ## Show what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' $(MAKEFILE_LIST)

# The python of a bare Debian has no ensurepip; pip itself can then still bring uv.
.tools/bin/uv:
	@echo "Bringing uv into .tools/"
	@python3 -m venv .tools >/dev/null 2>&1 || python3 -m venv --without-pip .tools
	@.tools/bin/python -m pip install --quiet --disable-pip-version-check uv 2>/dev/null \
	  || python3 -m pip install --quiet --disable-pip-version-check --prefix .tools uv

$(DEMO): uv.lock pyproject.toml | $(filter .tools/bin/uv,$(UV))
	@$(UV) sync --frozen --inexact --no-dev --quiet
	@touch $@

$(DEV): uv.lock pyproject.toml | $(filter .tools/bin/uv,$(UV))
	@$(UV) sync --frozen --quiet
	@touch $@ $(DEMO)

demo: ## Start the site with its demo (PORT=8000; RESET=1 starts over)
	@started=$$(date +%s.%N); $(MAKE) --silent --no-print-directory $(DEMO) \
	  && exec env TANDEM_STARTED=$$started $(RUN) python -m tandem.demo.run

test: $(DEV) ## Run the suite on SQLite (browser tests where Chromium is found)
	@$(RUN) pytest -n auto --dist loadgroup

lint: $(DEV) ## Style, types, import contracts, templates, migrations, translations
	@$(RUN) ruff check .
	@$(RUN) ruff format --check .
	@$(RUN) lint-imports
	@$(RUN) mypy
	@$(RUN) djlint --lint templates --quiet
	@$(RUN) python manage.py makemigrations --check --dry-run
	@$(RUN) python manage.py messages --check
	@$(RUN) python frontend/build.py --check

format: $(DEV) ## Put code in order
	@$(RUN) ruff check --fix --quiet .
	@$(RUN) ruff format .

css: $(DEV) ## Build the style sheets from frontend/scss
	@$(RUN) python frontend/build.py

messages: $(DEV) ## Collect texts into locale/*.po and compile them
	@$(RUN) python manage.py messages

screenshots: $(DEV) ## Take the pictures of the guides for editors (Chromium is needed)
	@$(RUN) python docs/screenshots.py

clean: ## Throw away the embedded database and everything that can be made again
	@rm -rf var .venv .tools .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
