# make study     set up, build quickly, and study
# make build     the optimised program, for large decks and long histories; from then on make study uses it
# make test      set up, build, and pass all tests
# make thorough  the tests with all seeds and all damage; make test tries samples of them
# make install   put the program and the decks under PREFIX (default /usr/local)
# make deb       a Debian package of the optimised program, .build/hegang_VERSION_ARCH.deb
# make lint      style of the sources
# make check     the committed decks are what the facts give, and meet their targets
# make man       the manual pages, in .build/man
# make docs      the documentation, and the reference of the libraries FSRS and FSRSTraining, as web sites in .build/docs
# make torture   kill the program, cut its power, fill its disk …: COUNT times each (0 for all), and a table;
#                make torture-power_cut does only that, torture-mutants breaks the journal's code
# make peers     what hegang exports, read by programs that others wrote
# make peers-package    the Debian package on a machine that has nothing else
# make bench     time the program and its peers
# make learners  let simulated learners study with the program: what do they know at the end? COUNT=0: all of them, 90 days
# make fuzz      feed the judge with made-up input, if this Swift has libFuzzer

PREFIX ?= /usr/local
DESTDIR ?=
# LLVM's linker is part of Swift. The default one takes three times as long and warns of mktemp in Foundation,
# which Yams and ArgumentParser link; nothing here calls it.
RELEASE = swift build -c release --static-swift-stdlib -Xswiftc -use-ld=lld
PROGRAM = .build/release/hegang
# Without information for a debugger, which costs a quarter of the time: 185 s instead of 265 for everything on two cores.
DEBUG = swift build -Xswiftc -gnone
# Three quarters of a release build are the optimiser's. Nobody should have to wait for it before the first question.
QUICK = .build/quick/release/hegang

.PHONY: study quick test thorough install uninstall deb build lint check man docs bench peers peers-package learners torture tortured fuzz readline clean

# The optimised program if it was built once, else the quick one.
study: $(if $(wildcard $(PROGRAM)),build,quick)
	@$(if $(wildcard $(PROGRAM)),$(PROGRAM),$(QUICK)) study

quick: readline
	@[ -x $(QUICK) ] || echo "The first build of hegang takes about two minutes on two cores, and happens once."
	$(RELEASE) --scratch-path .build/quick -Xswiftc -Onone --product hegang

build: readline
	@[ -x $(PROGRAM) ] || echo "The first build of hegang takes about six minutes on two cores, and happens once."
	$(RELEASE) --product hegang

# A file system in memory on which programs may run and that has a gigabyte to spare: there no test waits for a disk.
MEMORY = $(shell awk '$$2 == "/dev/shm" && $$4 !~ /noexec/ { print $$2 }' /proc/mounts | xargs -r df --output=avail,target \
  | awk '$$1 + 0 > 1000000 { print $$2 }')
IN_MEMORY = $(if $(TMPDIR)$(MEMORY),TMPDIR=$(firstword $(TMPDIR) $(MEMORY)))

# Prints only failures and the last line of the test runner. ONLY=Name runs the tests whose names match.
test: SHELL = bash
test: .SHELLFLAGS = -o pipefail -c
test: readline
	@$(DEBUG) --quiet --build-tests
	@$(IN_MEMORY) swift test --quiet --skip-build --disable-xctest $(if $(ONLY),--filter '$(ONLY)') 2>&1 \
	  | sed -e '/^◇ Test run started\.$$/d' -e '/^↳ Testing Library Version:/d' -e '/^↳ Target Platform:/d'

thorough:
	HEGANG_THOROUGH=1 HEGANG_FUZZ=100000 $(MAKE) test

# The only system package; sudo is used only by those who are not root.
readline:
	@if ! printf '#include <stdio.h>\n#include <readline/readline.h>\n' | cc -E - >/dev/null 2>&1; then \
	  if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
	  $$sudo apt-get update && $$sudo apt-get install -y libreadline-dev; \
	fi

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/hegang"
	install -s -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/hegang"
	for deck in Decks/*/; do \
	  to="$(DESTDIR)$(PREFIX)/share/hegang/$$deck"; \
	  install -d "$$to" && install -m 644 "$$deck"deck.json "$$to"; \
	done

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/hegang"
	rm -rf "$(DESTDIR)$(PREFIX)/share/hegang"

deb: build
	.ci/package/build $(PROGRAM)

lint:
	swift format lint --strict -rp Sources Tests Package.swift
	.ci/undocumented
	.ci/impure
	.ci/english

check: build
	$(PROGRAM) generate --check
	$(PROGRAM) check

man: readline
	$(DEBUG) --product hegang
	.ci/manual .build/debug/hegang

docs:
	swift build --target FSRSTraining -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir \
	  -Xswiftc .build/symbols --scratch-path .build/docs-build
	mkdir -p .build/docs
	for library in FSRS FSRSTraining; do \
	  install -D .build/symbols/$$library.symbols.json .build/symbols/$$library/$$library.symbols.json && \
	  docc convert Sources/$$library/$$library.docc --additional-symbol-graph-dir .build/symbols/$$library \
	    --fallback-display-name $$library --fallback-bundle-identifier $$library --warnings-as-errors \
	    --transform-for-static-hosting --hosting-base-path $$library --output-path .build/docs/$$library || exit 1; \
	done
	.ci/site
	@echo "The documentation stands in .build/docs; python3 -m http.server -d .build/docs shows it."

bench: build
	Benchmarks/run

peers: readline
	$(DEBUG) --product hegang
	Tests/Peers/run .build/debug/hegang

peers-package: deb
	Tests/Peers/package.py .build/hegang_*.deb

# A short run takes two minutes; PEERS is a Python that has fsrs, fsrs-rs-python and anki, for the schedulers beside ours.
PEERS ?= python3
learners: build
	$(PEERS) Benchmarks/learners/learners.py $(PROGRAM) $(COUNT)

fuzz:
	Benchmarks/fuzz.sh

# Each campaign prints what it tried, or SKIPPED and why. COUNT=0 tries everything: an hour on four cores.
COUNT ?= short
TORTURED ?= .build/debug/hegang
torture: torture-all

torture-%: tortured
	@if command -v python3 >/dev/null; then python3 Tests/Torture/$*.py $(TORTURED) $(COUNT); \
	else echo "$*: SKIPPED, python3 is not installed"; fi

# Only what is tried by default is made anew.
tortured: $(if $(filter .build/debug/hegang,$(TORTURED)),readline)
	$(if $<,$(DEBUG) --product hegang)

clean:
	swift package clean
	rm -rf .build/quick
