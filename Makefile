# The one door. `make run` opens Waymark, `make test` says whether all holds. The work itself is in .ci/.
SHELL := /usr/bin/env bash
.DEFAULT_GOAL := help
.PHONY: help run test check bench golden sheets types package soak fuzz

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 18

run: ## build Waymark and open it (in a browser where there is no display)
	@.ci/open.sh

test: ## everything that must hold; the last line counts the tests
	@.ci/test.sh

check: ## formats, lints, documentation, types, licences; no tests
	@.ci/check.sh

bench: ## measure what the design sets limits for (in the release profile)
	@.ci/extra.sh bench

golden: ## write the golden pictures and snapshots again; look at the difference before you commit it
	@.ci/extra.sh golden

sheets: ## picture every screen in every theme and language, on contact sheets to look at
	@.ci/extra.sh sheets

types: ## write the TypeScript types and the JSON schema again
	@.ci/extra.sh types

package: ## build the installers for this system
	@.ci/extra.sh package

soak: ## kills, power cuts, faults, rot, undo and attacks for WAYMARK_SOAK_MINUTES (30), with a table of counts
	@.ci/extra.sh soak

fuzz: ## feed every importer what breaks files, guided by coverage, for WAYMARK_FUZZ_MINUTES (8)
	@.ci/fuzz.sh
