# Two commands do everything, on a fresh machine too: `make run` and `make test`. Each setup step lies in .setup/ and
# takes a moment when it is done already.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: help run test dev bench check release wasm bundle format lint unit courses weight browser

export CARGO_TARGET_DIR := $(abspath $(or $(CARGO_TARGET_DIR),target))
export CARGO_TERM_COLOR ?= $(if $(CI),never,auto)
relevo := $(CARGO_TARGET_DIR)/debug/relevo
# The client is built for browsers only; the bundler has a profile of its own, which builds it four times as fast.
tested := --workspace --exclude client --exclude bundle
# With the tests' own features what the tests have built is taken; without, what `make run` has.
test: built := $(tested) --bins --tests
measured := -p domain --bench check --bench matcher -p server --bench figures
# Bytes of brotli, JavaScript and wasm together.
islands_budget := 102400

define heading
@printf '\n== %s\n' '$(1)'
endef

help: ## list the commands
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 17

run: bundle ## set up, build, and serve a demo school at http://127.0.0.1:3000
	cargo build
	$(relevo) serve --demo

dev: bundle ## like run, and start again whenever a source file changes
	.setup/dev

test: format lint unit courses weight browser ## set up and run every test, the browser's included
	@printf '\nEverything passed.\n'

check: format lint courses ## the quick part of test: what a commit must pass

bench: bundle ## measure against peers and limits, with the optimised build
	@.setup/browser
	@.setup/node
	cargo bench --no-run $(measured)
	@trap '.setup/postgres stop durable' EXIT; postgres=$$(.setup/postgres start durable); export "$$postgres"; \
	cargo bench --quiet $(measured)

release: bundle ## one optimised program with its assets inside: target/release/relevo
	cargo build --release
	@ls -lh $(CARGO_TARGET_DIR)/release/relevo

wasm:
	@.setup/wasm

bundle: wasm
	@.setup/bundle

format:
	$(call heading,Format)
	cargo fmt --all --check

lint: wasm
	$(call heading,Lint: server and rules)
	cargo clippy --workspace --exclude client --all-targets -- -D warnings
	$(call heading,Lint: islands)
	@.setup/lint-islands

unit: bundle
	$(call heading,Rules and store and server)
	@trap '.setup/postgres stop' EXIT; postgres=$$(.setup/postgres start); export "$$postgres"; \
	if command -v cargo-nextest >/dev/null; then cargo nextest run $(tested); \
	else cargo test $(tested) --lib --bins --tests; fi; \
	cargo test $(tested) --doc

courses: bundle
	$(call heading,Courses)
	cargo build $(built)
	$(relevo) check courses/turquesa
	$(relevo) fmt --check courses/turquesa

weight: bundle
	$(call heading,Weight of the islands)
	$(CARGO_TARGET_DIR)/tool/bundle --budget $(islands_budget) $(CARGO_TARGET_DIR)/site

browser: bundle
	$(call heading,Browser)
	@.setup/browser
	@.setup/node
	cargo build $(built)
	cd end2end && RELEVO=$(relevo) npx playwright test
