# make app     the dashboard on the seed articles, at http://127.0.0.1:8501
# make test    every check: style, types, tests, and the dashboard in a real browser
# make clean   removes the virtual environment and what the checks leave behind
#
# Both set up what they need on the first run, which takes the network; later runs need none and start at once.
# Another Python: make app PYTHON=python3.12

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip install --quiet --disable-pip-version-check

.PHONY: help app test browser clean
.DELETE_ON_ERROR:

help:
	@sed -n 's/^# make/make/p' Makefile

app: $(VENV)/run-time
	@$(RUN) -m facts serve

test: $(VENV)/development browser
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy --strict facts/
	$(RUN) -m pytest

# The virtual environment, then what is installed into it; each is done again only when its list has changed.

$(RUN):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Factboard needs Python 3.11 or newer; $(PYTHON) is older or missing. Try: make app PYTHON=python3.12"; \
	  exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Python's venv module is missing. On Debian or Ubuntu: sudo apt-get install -y python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run-time: requirements.txt | $(RUN)
	$(PIP) -r requirements.txt
	@touch $@

$(VENV)/development: requirements.txt requirements-dev.txt | $(RUN)
	$(PIP) -r requirements-dev.txt
	@touch $@ $(VENV)/run-time

# A Chrome or Chromium for the browser tests: the one that is there, else Debian's. Ubuntu's package only fetches a
# snap, which the tests cannot start.

browser:
	@for name in google-chrome google-chrome-stable chromium chromium-browser; do \
	  command -v $$name >/dev/null && exit 0; \
	done; \
	if [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]; then exit 0; fi; \
	if ! command -v apt-get >/dev/null || grep -qs '^ID=ubuntu' /etc/os-release; then \
	  echo "The browser tests need Chrome or Chromium on the PATH: install Google Chrome, then run make test again."; \
	  exit 1; \
	fi; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	$$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-liberation

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis test-results
