# Tendon. `make help` lists what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := help
CONFIGURATION ?= Release
SEED ?=
INSTRUCTION ?=
export DOTNET_CLI_TELEMETRY_OPTOUT = 1
export DOTNET_NOLOGO = 1
export INSTRUCTION

.PHONY: help setup build demo test check bench vectors soak eval figures sim doctor wiring format train train-vision clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{ printf "  make %-10s %s\n", $$1, $$2 }'

setup: ## install what is missing on this machine (quiet when nothing is)
	@tools/setup/setup.sh

build: setup ## build everything
	@dotnet build Tendon.slnx -c $(CONFIGURATION) -v q --nologo

demo: setup ## from words to a moving arm: pictures, a clip and a report under artifacts/demo (INSTRUCTION="…" SEED=7)
	@./tendon demo $(if $(SEED),--seed $(SEED)) $(if $(INSTRUCTION),"$$INSTRUCTION") || { code=$$?; [ $$code -eq 3 ] || [ $$code -eq 4 ] || exit $$code; }

test: setup ## build and run all tests
	@tools/test.sh

check: setup ## formatting, analyzers, the nano gate and the architecture rules
	@dotnet format Tendon.slnx --verify-no-changes --severity warn --exclude .setup
	@dotnet build Tendon.slnx -c $(CONFIGURATION) -v q --nologo
	@dotnet run --project tools/Tendon.NanoGate -c $(CONFIGURATION) --no-build
	@dotnet test tests/Tendon.Architecture.Tests -c $(CONFIGURATION) --no-build --nologo -v q

bench: build ## measure: prints the figures and writes artifacts/bench/results.json
	@dotnet run --project tools/Tendon.Benchmarks -c $(CONFIGURATION) --no-build

vectors: ## make the golden messages anew from the byte tables of the specification
	@python3 shared-contracts/vectors/make_vectors.py

soak: build ## the long property and fuzz campaigns
	@TENDON_SOAK=1 tools/test.sh

eval: setup ## closed-loop success of every shipped suite in virtual time (SUITES="core pairs" EPISODES=1 SEED=sealed)
	@for suite in $${SUITES:-$$(basename -s .tsv tools/Tendon.Tool/Suites/*.tsv)}; do \
	  ./tendon eval --suite $$suite --episodes $${EPISODES:-1} --seed $${SEED:-sealed} --out artifacts/eval/$$suite || exit $$?; \
	done

figures: setup ## the README's figures of the planner: every suite, sealed seeds, n >= 400 a language and family group
	@tools/figures.sh

sim: setup ## a board on the virtual workbench to connect to
	@./tendon sim

doctor: setup ## say what works on this machine and what is missing
	@./tendon doctor

wiring: ## draw the wiring drawings anew from the board files, arm files and hardware/wiring/builds.json
	@dotnet run --project tools/Tendon.Wiring -c $(CONFIGURATION) -- .

format: ## format the sources
	@dotnet format Tendon.slnx --exclude .setup

train: setup ## train the shipped models anew (hours; needs python3-torch)
	@tools/train/train.sh

train-vision: setup ## train only what sees (VISION_MINUTES=60 FRAMES=30000)
	@tools/train/train.sh vision

clean: ## remove build results and artifacts, keep the set-up
	@rm -rf artifacts; find . -name bin -o -name obj | grep -v node_modules | xargs rm -rf
