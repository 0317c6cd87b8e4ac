# One word for each thing done often. Every target says what it does and stops at the first failure.

SWIFT ?= swift
SHARED ?= ../shared
PREFIX ?= /usr/local
# Swift's own libraries go into the binary where they are not part of the system, so that a copied binary works.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

.DEFAULT_GOAL := help
.PHONY: help setup build install test test-scale demo accuracy bench format lint check clean

help:
	@echo "make setup     install the system libraries that are missing (apt or brew)"
	@echo "make build     build for release: .build/release/chancery, and chancery-fetch beside it"
	@echo "make install   build for release and put both programs into $(PREFIX)/bin (PREFIX=)"
	@echo "make test      set up, build and run every test"
	@echo "make test-scale  run the Spark job on a local cluster of two, and merge, against one machine"
	@echo "make demo      set up, build for release, read SampleData, ask a question, write events.csv"
	@echo "make accuracy  measure extraction, dates and names (SHARED=$(SHARED)); RECORD=1 writes ACCURACY.md"
	@echo "make bench     build for release and measure speed and memory (SHARED=$(SHARED), EVENTS=, LARGE_MB=)"
	@echo "make format    lay out the sources"
	@echo "make lint      layout, imports and house rules; changes nothing"
	@echo "make clean     remove what was built"

setup:
	@Scripts/setup

# Inlining across modules leaves a module stale when a value it uses changes elsewhere: such a binary crashes. All is built anew.
build: setup
	rm -rf .build/release/*.build
	$(SWIFT) build -c release --product chancery $(STATIC)
	$(SWIFT) build -c release --product chancery-fetch $(STATIC)

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 .build/release/chancery .build/release/chancery-fetch "$(DESTDIR)$(PREFIX)/bin"

test: setup
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test

test-scale: setup
	$(SWIFT) build --product chancery
	@Scale/test/run .build/debug/chancery

demo: build
	@Scripts/demo .build/release/chancery

accuracy:
	@if [ -d "$(SHARED)" ]; then $(MAKE) --no-print-directory build; fi
	@Scripts/accuracy/run .build/release/chancery "$(SHARED)"

bench: build
	@Benchmarks/run .build/release/chancery "$(SHARED)"

format:
	@Scripts/format

lint check:
	@Scripts/format --lint
	@Scripts/check-imports
	@Scripts/check

clean:
	$(SWIFT) package clean
