# Sozialraum: every target does its own set-up; `make` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
export PATH := /usr/lib/qt5/bin:$(PATH)   # lrelease, where no qtchooser finds it

PICTURES := docs/handbuch/bilder
PYTHON := .venv/bin/python
PLUGIN := build/plugins/sozialraum
TS := resources/i18n/sozialraum_de.ts
QM := $(TS:.ts=.qm)
PURE := $(addprefix -p sozialraum.sro_plugin.,domain tabular storage)
GROUPS := $(sort $(patsubst tests/%/,%,$(dir $(wildcard tests/*/test_*.py))))
PYTEST = $(PYTHON) -m pytest -q --durations=5 $(if $(SLOW),,-m "not slow") $(ARGS)

.PHONY: help setup link i18n demo test test-all test-matrix lint zip run bench pictures docs clean $(GROUPS:%=test-%)

help: ## list the targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

setup: .venv/.ready $(PLUGIN) $(QM) ## install what is missing: QGIS and the rest from the distribution, tools into .venv

.venv/.ready: scripts/setup.sh scripts/packages.txt requirements-dev.txt
	scripts/setup.sh

link: $(PLUGIN) ## the plugin under its installed name, build/plugins/sozialraum
$(PLUGIN):
	mkdir -p $(@D)
	ln -sfn ../.. $@

i18n: .venv/.ready ## collect the strings of the product into the German .ts file and build the .qm
	scripts/translate.sh . $(TS)
	$(MAKE) --no-print-directory $(QM)
$(QM): $(TS) | .venv/.ready
	lrelease -silent $< -qm $@

demo: setup ## the main job on a fictional district, headless; results in build/demo
	scripts/headless.sh $(PYTHON) -m scripts.demo

test: setup ## all quick tests
	$(MAKE) --no-print-directory --jobs=2 --keep-going --output-sync=target $(GROUPS:%=test-%)
test-all: ## the slow tests too
	$(MAKE) --no-print-directory test SLOW=1
test-matrix: test-on-sid ## core, QGIS and end-to-end tests on QGIS 3.44 in a chroot (root needed)

# The core has to work without QGIS, so it is tested in an interpreter that cannot import it.
test-core: setup
	$(PYTEST) -p no:pytest_qgis tests/core
test-rules: setup zip
	$(PYTEST) -p no:pytest_qgis tests/rules
# pytest-qgis keeps its profile in .qgis-settings, in a folder of its own for each worker: groups running side by side are such.
$(filter-out test-core test-rules,$(GROUPS:%=test-%)): test-%: setup
	rm -rf .qgis-settings/$*
	scripts/headless.sh PYTEST_XDIST_WORKER=$* $(PYTEST) tests/$*
test-e2e: zip
test-on-%: setup zip
	scripts/test_on.sh $*

lint: setup ## ruff over everything, mypy over domain, tabular and storage
	$(PYTHON) -m ruff check .
	MYPYPATH=build/plugins $(PYTHON) -m mypy $(PURE)

zip: setup build/vendor/.ready ## the installable build/sozialraum.zip
	$(PYTHON) scripts/make_zip.py
build/vendor/.ready: requirements-vendor.txt | .venv/.ready
	rm -rf $(@D)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-deps --no-compile --target $(@D) -r $<
	touch $@

run: setup ## open QGIS with the plugin and the demo project
	[ -e build/demo/demo.qgz ] || $(MAKE) --no-print-directory demo
	scripts/run_qgis.sh build/demo/demo.qgz

bench: setup ## measure against other tools (installs PostGIS)
	scripts/setup.sh postgresql-postgis
	scripts/headless.sh $(PYTHON) -m scripts.bench

pictures: zip ## take the handbook's pictures anew, from the tests of the desktop and the demo
	mkdir -p $(PICTURES)
	SRO_PICTURES=$(CURDIR)/$(PICTURES) scripts/headless.sh $(PYTEST) tests/e2e/test_desktop.py tests/e2e/test_new_user.py tests/e2e/test_data_coordinator.py -k light
	SRO_PICTURES=$(CURDIR)/$(PICTURES) scripts/headless.sh $(PYTEST) tests/qgis/test_socialindex.py -k page
	convert "$$(ls build/demo/karten/*.png | head -1)" -resize 1400x $(PICTURES)/kartenseite.png

docs: setup ## write docs/database.md and docs/handbuch/08-katalog.md anew from what they describe
	$(PYTHON) -m scripts.database_doc
	$(PYTHON) -m scripts.indicators_doc

clean: ## remove everything built, but not .venv
	rm -rf build .qgis-settings .pytest_cache .mypy_cache .ruff_cache .hypothesis $(QM)
