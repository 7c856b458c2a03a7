//! Executions: Python code that the host runs in steps, and whose calls of host functions it answers.
//!
//! That every script can be left and resumed anywhere is `conformance.rs`'s business; here is what a
//! driver relies on. When one fails, suspect `src/vm/execution.rs`.

use std::sync::LazyLock;

use pylua::builtins;
use pylua::compiler::Mode;
use pylua::heap::Tracer;
use pylua::object::slot::Slots;
use pylua::object::{Args, Flags, NO_SLOTS, Opaque, Result, TypeSpec, Value};
use pylua::syntax::SourceText;
use pylua::vm::{ExecutionId, Exit, Registry, Vm, VmOptions};

/// A function of the host.
static HOST_FUNCTION: TypeSpec = TypeSpec {
    name: "HostFunction",
    module: "host",
    flags: Flags::HOST_CALL,
    slots: Slots { call: Some(call_directly), ..NO_SLOTS },
    ..TypeSpec::NONE
};

/// What happens where the loop cannot be left: the number of arguments, negated.
fn call_directly(_: &mut Vm, _: Value, args: Args) -> Result<Value> {
    Ok(Value::int(-(args.values.len() as i64)))
}

struct Nothing;

impl Opaque for Nothing {
    fn trace(&self, _: &mut Tracer) {}
}

/// A runtime whose global `host` is a host function, with `source` run in it.
fn runtime(source: &str) -> Box<Vm> {
    static TYPES: &[&TypeSpec] = &[&HOST_FUNCTION];
    static REGISTRY: LazyLock<Registry> = LazyLock::new(|| builtins::registry(TYPES, &[]));
    let mut vm = Vm::new(&REGISTRY, VmOptions { gc_always: true, ..VmOptions::default() });
    vm.enter_host_call();
    let host = vm.new_opaque(&HOST_FUNCTION, Box::new(Nothing));
    set_global(&mut vm, "host", host);
    let code = vm
        .compile(SourceText::file(source.as_bytes(), "test.py"), Mode::Exec, vm.globals)
        .expect("compiles");
    vm.run_code(code, vm.globals).expect("runs");
    vm
}

fn set_global(vm: &mut Vm, name: &str, value: Value) {
    let name = vm.intern(name);
    let mut globals = vm.globals;
    globals.set_str(vm.heap_mut(), name, value);
}

fn global(vm: &mut Vm, name: &str) -> Value {
    let name = vm.intern(name);
    vm.globals.get_str(name).expect("a global of that name")
}

fn start(vm: &mut Vm, function: &str, arguments: &[Value]) -> ExecutionId {
    let callee = global(vm, function);
    vm.start_execution(callee, Args::positional(arguments))
}

/// The arguments of the call that an execution waits for, as text.
fn waiting(vm: &mut Vm, id: ExecutionId) -> String {
    let call = vm.host_call(id).expect("waits for a call");
    let (arguments, names) = (call.arguments.clone(), call.names.clone());
    let mut text: Vec<String> = arguments.iter().map(|v| repr(vm, *v)).collect();
    text.extend(names.iter().map(|v| repr(vm, *v)));
    text.join(" ")
}

fn repr(vm: &mut Vm, value: Value) -> String {
    let text = vm.repr(value).expect("a repr");
    text.to_string_lossy().into_owned()
}

/// Drives an execution to its end, answering every call with ten times its first argument; returns
/// the calls and the result.
fn drive(vm: &mut Vm, id: ExecutionId) -> (Vec<String>, String) {
    let mut calls = Vec::new();
    let mut answer = None;
    loop {
        match vm.resume_execution(id, answer.take()) {
            Exit::CallHost => {
                calls.push(waiting(vm, id));
                let first = vm.host_call(id).and_then(|call| call.arguments.first().copied());
                let number = first.and_then(|v| v.as_int()).unwrap_or(0);
                answer = Some(Ok(Value::int(number * 10)));
            }
            Exit::BudgetSpent => {}
            Exit::Returned(value) => return (calls, repr(vm, value)),
            Exit::Raised => {
                let exception = vm.take_raised();
                return (calls, repr(vm, exception));
            }
        }
    }
}

#[test]
fn the_driver_answers_calls_of_host_functions() {
    let mut vm = runtime("def f(a):\n    return host(a) + host(a + 1, 'x') + host()\n");
    let id = start(&mut vm, "f", &[Value::int(4)]);
    let (calls, result) = drive(&mut vm, id);
    assert_eq!(calls, ["4", "5 'x'", ""]);
    assert_eq!(result, "90");
}

#[test]
fn calls_of_every_form_reach_the_driver() {
    let mut vm = runtime(
        "class A:
    go = host
    def __init__(self, n):
        self.n = host(n)
    @property
    def double(self):
        return host(self.n) * 2
def numbers():
    yield host(1)
    yield host(2)
def f():
    found = [A(3).n, A(4).double, A.go(5), host(*[6], *[7]), host(8, key=9)]
    found.extend(n for n in numbers())
    for n in numbers():
        found.append(n)
    return found
",
    );
    let id = start(&mut vm, "f", &[]);
    let (calls, result) = drive(&mut vm, id);
    assert_eq!(calls, ["3", "4", "40", "5", "6 7", "8 9 'key'", "1", "2"]);
    // `list.extend` is a native: what it runs cannot be left, so the function is called directly.
    assert_eq!(result, "[30, 800, 50, 60, 80, -1, -1, 10, 20]");
}

#[test]
fn what_a_native_calls_is_not_left() {
    let mut vm = runtime("def f():\n    return sorted([1, 2], key=lambda n: host(n, n))\n");
    let id = start(&mut vm, "f", &[]);
    let (calls, result) = drive(&mut vm, id);
    assert!(calls.is_empty());
    assert_eq!(result, "[1, 2]");
}

#[test]
fn an_exception_as_answer_is_raised_by_the_call() {
    let mut vm = runtime(
        "def f():\n    try:\n        host(1)\n    except ValueError as e:\n        return str(e) + host\n",
    );
    let id = start(&mut vm, "f", &[]);
    assert!(matches!(vm.resume_execution(id, None), Exit::CallHost));
    let raised = vm.value_error("no such thing");
    assert!(matches!(vm.resume_execution(id, Some(Err(raised))), Exit::Raised));
    let exception = vm.take_raised();
    assert_eq!(
        repr(&mut vm, exception),
        "TypeError('can only concatenate str (not \"HostFunction\") to str')"
    );
}

#[test]
fn executions_are_answered_in_any_order() {
    let mut vm = runtime("def f(name):\n    a = host(name)\n    return [name, a, host(a)]\n");
    let ids: Vec<ExecutionId> = (0..3).map(|n| start(&mut vm, "f", &[Value::int(n)])).collect();
    for id in &ids {
        assert!(matches!(vm.resume_execution(*id, None), Exit::CallHost));
    }
    for id in [2, 0, 1] {
        let answer = Some(Ok(Value::int(100 + id as i64)));
        assert!(matches!(vm.resume_execution(ids[id], answer), Exit::CallHost));
        assert_eq!(waiting(&mut vm, ids[id]), (100 + id).to_string());
    }
    for id in [1, 2, 0] {
        let Exit::Returned(value) = vm.resume_execution(ids[id], Some(Ok(Value::NONE))) else {
            panic!("does not return");
        };
        assert_eq!(repr(&mut vm, value), format!("[{id}, {}, None]", 100 + id));
    }
}

#[test]
fn a_class_can_be_an_execution() {
    let mut vm = runtime(
        "class A:\n    def __init__(self):\n        self.n = host(7)\n        self = None\n    \
         def __repr__(self):\n        return f'A({self.n})'\n",
    );
    let id = start(&mut vm, "A", &[]);
    assert_eq!(drive(&mut vm, id).1, "A(70)");
}

#[test]
fn a_host_function_can_be_an_execution() {
    let mut vm = runtime("");
    let id = start(&mut vm, "host", &[Value::int(5)]);
    assert_eq!(drive(&mut vm, id), (vec!["5".to_owned()], "50".to_owned()));
}

#[test]
fn a_pause_leaves_after_so_many_ticks() {
    let mut vm = runtime("def f(n):\n    while n > 0:\n        n -= 1\n    return n\n");
    let id = start(&mut vm, "f", &[Value::int(10_000)]);
    let mut pauses = 0;
    let result = loop {
        vm.pause_after(Some(100));
        match vm.resume_execution(id, None) {
            Exit::BudgetSpent => pauses += 1,
            Exit::Returned(value) => break value,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(result.as_int(), Some(0));
    assert!((98..=102).contains(&pauses), "{pauses} pauses");
}

#[test]
fn an_execution_does_not_run_inside_itself() {
    let mut vm = runtime("def f():\n    return host()\n");
    let id = start(&mut vm, "f", &[]);
    assert!(matches!(vm.resume_execution(id, None), Exit::CallHost));
    vm.drop_execution(id);
    assert!(vm.host_call(id).is_none());
    assert!(matches!(vm.resume_execution(id, None), Exit::Raised));
}

#[test]
fn a_dropped_execution_ends_the_generators_in_its_frames() {
    let mut vm = runtime(
        "def numbers():\n    yield host()\nwork = numbers()\ndef f():\n    for n in work: pass\n\
         def rest():\n    return list(work)\n",
    );
    let id = start(&mut vm, "f", &[]);
    assert!(matches!(vm.resume_execution(id, None), Exit::CallHost));
    vm.drop_execution(id);
    vm.collect_garbage();
    let rest = global(&mut vm, "rest");
    let rest = vm.call(rest, &[]).expect("a list");
    assert_eq!(repr(&mut vm, rest), "[]");
}

#[test]
fn an_execution_finds_nothing_dead_on_the_stack_of_the_one_before() {
    let mut vm = runtime(
        "def fill():\n    a = [1]; b = [2]; c = [3]; d = [4]; e = [5]; f = [6]; g = [7]; h = [8]\n\
         def late():\n    host()\n    a = b = c = d = e = f = g = h = 1\n    return a\n",
    );
    let id = start(&mut vm, "fill", &[]);
    assert!(matches!(vm.resume_execution(id, None), Exit::Returned(_)));
    // What `fill` made is dead now, and swept.
    vm.collect_garbage();
    vm.heap_mut().sweep();
    let id = start(&mut vm, "late", &[]);
    assert!(matches!(vm.resume_execution(id, None), Exit::CallHost));
    vm.collect_garbage();
    let answer = vm.resume_execution(id, Some(Ok(Value::NONE)));
    assert!(matches!(answer, Exit::Returned(value) if value.as_int() == Some(1)));
}
