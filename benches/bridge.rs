//! Micro-benchmarks of the crossings between Lua and Python, in both directions. Each is a loop on the
//! side that crosses; the time shown is that of one turn.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use mlua::{Function, Lua, Value};

/// Turns of each loop for one call of the benchmark.
const TURNS: u64 = 1_000;

/// What both sides share.
const PYTHON: &str = "\
class Point:
    def __init__(self):
        self.x = 1
    def get(self):
        return self.x
def nop(): pass
def add(a, b): return a + b
def identity(x): return x
def fail(): raise ValueError('no')
point = Point()
numbers = list(range(1000))
table = {'key': 1}
nested = {'list': list(range(1000)), 'name': 'n'}
";

/// Name, and the body of a Lua loop; `g` is the globals proxy, the others are taken from it.
const FROM_LUA: &[(&str, &str)] = &[
    ("call_nop", "nop()"),
    ("call_add", "add(i, 1)"),
    ("call_string", "identity('text')"),
    ("call_table", "identity(t)"),
    ("call_method", "point:get()"),
    ("get_attribute", "local x = point.x"),
    ("set_attribute", "point.x = i"),
    ("get_item", "local x = numbers[i]"),
    ("set_item", "numbers[1] = i"),
    ("get_key", "local x = table.key"),
    ("get_global", "local x = g.point"),
    ("length", "local x = #numbers"),
    ("error", "pcall(fail)"),
];

/// Name, and the body of a Python loop; `t`, `f` and the others come from Lua.
const FROM_PYTHON: &[(&str, &str)] = &[
    ("call_nop", "lua_nop()"),
    ("call_add", "lua_add(i, 1)"),
    ("call_string", "lua_identity('text')"),
    ("get_index", "t[0]"),
    ("set_index", "t[0] = i"),
    ("get_key", "d['key']"),
    ("get_attribute", "d.key"),
    ("length", "len(t)"),
    ("error", "\n    try: lua_fail()\n    except Exception: pass"),
];

fn bridge(c: &mut Criterion) {
    let lua = Lua::new();
    let module = pylua::bridge::open(&lua).expect("the module opens");
    lua.globals().set("pylua", module).expect("a global");
    lua.globals().set("SOURCE", PYTHON).expect("a global");
    lua.load(
        "py = pylua.new() g = py:globals() py:execute(SOURCE)
         nop, add, identity, fail = g.nop, g.add, g.identity, g.fail
         point, numbers, table_, nested, t = g.point, g.numbers, g.table, g.nested, { 1, 2, 3 }
         g.t, g.d = t, { key = 1 }
         g.lua_nop = function() end
         g.lua_add = function(a, b) return a + b end
         g.lua_identity = function(x) return x end
         g.lua_fail = function() error('no', 0) end",
    )
    .exec()
    .expect("the set-up runs");

    let mut group = c.benchmark_group("bridge");
    group.warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    group.throughput(Throughput::Elements(TURNS));
    for (name, body) in FROM_LUA {
        let source = format!(
            "local nop, add, identity, fail, point, numbers, table, g, t =
               nop, add, identity, fail, point, numbers, table_, g, t
             return function() for i = 1, {TURNS} do {body} end end"
        );
        let run: Function = lua.load(source).eval().unwrap_or_else(|e| panic!("{name}: {e}"));
        group.bench_function(format!("from_lua/{name}"), |b| {
            b.iter(|| run.call::<()>(()).expect("it runs"));
        });
    }
    for (name, body) in FROM_PYTHON {
        let define = format!("def run():\n  for i in range({TURNS}): {body}\n");
        let run: Function = lua
            .load("local source = ... py:execute(source) return g.run")
            .call(define)
            .unwrap_or_else(|e| panic!("{name}: {e}"));
        group.bench_function(format!("from_python/{name}"), |b| {
            b.iter(|| black_box(run.call::<Value>(())).expect("it runs"));
        });
    }
    let copy: Function =
        lua.load("return function() return pylua.totable(nested) end").eval().expect("it compiles");
    group.bench_function("copy_1000_elements", |b| {
        b.iter(|| black_box(copy.call::<Value>(())).expect("it runs"));
    });
    group.finish();
}

criterion_group!(benches, bridge);
criterion_main!(benches);
