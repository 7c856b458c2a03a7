//! Micro-benchmarks of the machine's hot operations. Each runs compiled Python from Lua, as a host
//! does; the time shown is that of one turn of the loop, which costs as much as `empty_loop`.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use mlua::{Function, Lua, Table, Value};

/// Turns of each loop for one call of the benchmark.
const TURNS: u64 = 10_000;

/// Name, set-up, and the body of the loop.
const OPERATIONS: &[(&str, &str, &str)] = &[
    ("empty_loop", "", "pass"),
    ("int_arithmetic", "x = 7", "y = (x * i + 3) % 1001"),
    ("float_arithmetic", "x = 1.5", "y = x * 0.5 + i"),
    ("compare_and_branch", "y = 0", "if i < 5000 and i != 17: y = i"),
    ("call_function", "def f(a, b): return a", "f(i, 1)"),
    ("call_keywords", "def f(a, b=2, *, c=3): return a", "f(i, c=1)"),
    ("call_method", "class C:\n    def m(self, a): return a\no = C()", "o.m(i)"),
    ("call_native", "t = (1, 2)", "len(t)"),
    (
        "call_closure",
        "def mk():\n    n = 0\n    def f():\n        nonlocal n\n        n += 1\n    return f\nf = mk()",
        "f()",
    ),
    (
        "make_instance",
        "class C:\n    def __init__(self, a):\n        self.a = a\n        self.b = 1",
        "C(i)",
    ),
    ("get_attribute", "class C: pass\no = C()\no.x = 1", "o.x"),
    ("set_attribute", "class C: pass\no = C()", "o.x = i"),
    ("get_property", "class C:\n    @property\n    def p(self): return 1\no = C()", "o.p"),
    ("list_index", "l = list(range(100))", "l[i % 100]"),
    ("list_append", "l = []", "l.append(i)"),
    ("list_literal", "", "[i, 1, 2]"),
    ("dict_get", "d = {k: k for k in range(100)}", "d[i % 100]"),
    ("dict_get_string", "d = {'alpha': 1, 'beta': 2}", "d['beta']"),
    ("dict_set", "d = {}", "d[i % 100] = i"),
    ("tuple_unpack", "t = (1, 2)", "a, b = t"),
    ("string_concat", "s = 'abc'", "s + 'def'"),
    ("string_format", "", "f'{i}:{i}'"),
    ("generator_next", "def g():\n    while True: yield 1\nn = g().__next__", "n()"),
    ("try_no_raise", "", "\n    try: pass\n    except ValueError: pass"),
    ("raise_and_catch", "", "\n    try: raise ValueError\n    except ValueError: pass"),
    ("operator_method", "class V:\n    def __add__(self, o): return 1\nv = V()", "v + i"),
    ("big_int", "x = 10 ** 30", "x + i"),
];

fn vm(c: &mut Criterion) {
    let lua = Lua::new();
    let module = pylua::bridge::open(&lua).expect("the module opens");
    let new: Function = module.get("new").expect("pylua.new");
    let start: Function = lua
        .load("local new, setup, body = ... local py = new() py:execute(setup) local f = py:globals() py:execute(body) return f.run")
        .into_function()
        .expect("it compiles");
    let mut group = c.benchmark_group("vm");
    group.throughput(Throughput::Elements(TURNS));
    group.warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    for (name, setup, body) in OPERATIONS {
        let body = format!("def run():\n  for i in range({TURNS}): {body}\n");
        let run: Function =
            start.call((&new, *setup, body)).unwrap_or_else(|e| panic!("{name}: {e}"));
        group.bench_function(*name, |b| {
            b.iter(|| black_box(run.call::<Value>(())).expect("it runs"))
        });
    }
    group.finish();
}

fn runtime(c: &mut Criterion) {
    let lua = Lua::new();
    let module: Table = pylua::bridge::open(&lua).expect("the module opens");
    let new: Function = module.get("new").expect("pylua.new");
    let mut group = c.benchmark_group("runtime");
    group.warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    group.bench_function("new", |b| b.iter(|| new.call::<Value>(()).expect("it opens")));
    let run: Function = lua
        .load("local py = ... return function(s) return py:eval(s) end")
        .call(new.call::<Value>(()).expect("it opens"))
        .expect("it runs");
    group.bench_function("eval_small", |b| b.iter(|| run.call::<i64>("1 + 1").expect("it runs")));
    group.finish();
}

criterion_group!(benches, vm, runtime);
criterion_main!(benches);
