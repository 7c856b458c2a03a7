# The two commands a newcomer needs are `make run` and `make test`; see README.md.

SHELL := bash
HOSTS := lua5.1 lua5.2 lua5.3 lua5.4 luajit

.PHONY: help run test modules bench bench-bridge check record fuzz clean

help:
	@echo 'make run      build the host program and run lua/examples/tour.lua'
	@echo 'make test     run every test, on every Lua'
	@echo 'make modules  build the module for each Lua, and the Luau host, into build/'
	@echo 'make bench    compare with CPython and Lua; micro-benchmarks'
	@echo 'make bench-bridge  time the crossings on real Luas, beside lupa'
	@echo 'make check    formatting, lints, layers'
	@echo 'make record   record what CPython 3.13 prints for the scripts of spec/python'
	@echo 'make fuzz     compare random programs with CPython 3.13 for a minute'
	@echo 'make clean    remove what was built'

run:
	cargo run --release -- lua/examples/tour.lua

test:
	@spec/tools/test

modules:
	@for host in $(HOSTS); do spec/tools/build-host release $$host build/$$host || exit 1; done
	@spec/tools/build-host release luau build/luau

bench:
	@benches/run

bench-bridge:
	@benches/bridge/run

check:
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo test --test layers

record:
	@spec/tools/record

fuzz:
	cargo build --quiet
	@spec/differential/run --pylua "$$(cargo metadata --format-version 1 --no-deps | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')/debug/pylua"

clean:
	cargo clean
	rm -rf build
