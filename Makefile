# Everything a newcomer needs: `make run` and `make test`.
PORT ?= 8000
PYTHON ?= python3
BIN = .venv/bin
MANAGE = $(BIN)/python manage.py
DATA = $(shell find archive/migrations fixtures static -type f)
CHROMIUM = $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

.PHONY: run test lint messages screenshots clean

run: var/ready
	@$(MANAGE) rebuild_index --noinput --if-needed --verbosity 0
	@echo
	@echo "The archive is at http://127.0.0.1:$(PORT)/ (stop it with Ctrl-C)"
	@echo "The first editor: $(MANAGE) createsuperuser, then http://127.0.0.1:$(PORT)/admin/"
	@echo
	@$(BIN)/gunicorn archive.wsgi --bind 127.0.0.1:$(PORT) --threads 4 --log-level warning

# The database, the authority data, the seed captures and the index. Repeating it keeps what is there.
var/ready: .venv/runtime .env $(DATA)
	@mkdir -p var
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) rebuild_index --noinput --if-needed --verbosity 0
	$(MANAGE) load_authority
	$(MANAGE) import_articles fixtures/seeds
	$(MANAGE) collectstatic --noinput --verbosity 0
	@touch $@

.env:
	@umask 077; $(PYTHON) -c 'import secrets; print(f"ARCHIVE_SECRET_KEY={secrets.token_urlsafe(50)}\nARCHIVE_HTTPS=false")' > $@

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv

.venv/runtime: requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

.venv/development: requirements-dev.txt requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

test: .venv/development
	$(if $(CHROMIUM),,@echo "No Chromium here: the browser journeys are skipped (Debian: apt-get install chromium).")
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m pytest -q $(if $(CHROMIUM),,-m "not browser")

lint: .venv/development
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# A picture of every type of page into var/screenshots, and a look for what is clipped, blank or too wide.
screenshots: .venv/development
	$(if $(CHROMIUM),,$(error No Chromium here (Debian: apt-get install chromium)))
	$(BIN)/python -m pytest -q tests/browser/gallery.py

# Collects the interface's strings and compiles the catalogues; needs GNU gettext.
messages: .venv/development
	$(MANAGE) makemessages --locale en --no-wrap --add-location file --ignore .venv --ignore var --ignore tests
	$(MANAGE) compilemessages --ignore .venv

clean:
	rm -rf .venv var .env
