//! `_operator`: the operators as functions. `operator` adds their special names, in Python.

use crate::builtins::modules::operator_callables::{ATTR_GETTER, ITEM_GETTER, METHOD_CALLER};
use crate::object::*;
use crate::vm::{ModuleSpec, Vm};

macro_rules! comparison {
    ($name:literal, $op:ident) => {
        function($name, "a, b, /", |vm: &mut Vm, a: Value, b: Value| {
            vm.compare(CompareOp::$op, a, b)
        })
        .doc(concat!("Same as a ", stringify!($op), " b, the comparison."))
    };
}

macro_rules! binary {
    ($name:literal, $op:ident, $doc:literal) => {
        function($name, "a, b, /", |vm: &mut Vm, a: Value, b: Value| {
            vm.binary_op(BinaryOp::$op, a, b)
        })
        .doc(concat!("Same as ", $doc, "."))
    };
}

macro_rules! inplace {
    ($name:literal, $op:ident, $doc:literal) => {
        function($name, "a, b, /", |vm: &mut Vm, a: Value, b: Value| {
            vm.inplace_op(BinaryOp::$op, a, b)
        })
        .doc(concat!("Same as ", $doc, "."))
    };
}

macro_rules! unary {
    ($name:literal, $op:ident, $doc:literal) => {
        function($name, "a, /", |vm: &mut Vm, a: Value| vm.unary_op(UnaryOp::$op, a))
            .doc(concat!("Same as ", $doc, "."))
    };
}

/// `_operator`
pub static OPERATOR: ModuleSpec = ModuleSpec {
    name: "_operator",
    doc: "Operator interface.\n\nThe operators of the language as functions.",
    types: &[&ATTR_GETTER, &ITEM_GETTER, &METHOD_CALLER],
    functions: &[
        comparison!("lt", Lt),
        comparison!("le", Le),
        comparison!("eq", Eq),
        comparison!("ne", Ne),
        comparison!("ge", Ge),
        comparison!("gt", Gt),
        binary!("add", Add, "a + b"),
        binary!("sub", Sub, "a - b"),
        binary!("mul", Mul, "a * b"),
        binary!("truediv", Div, "a / b"),
        binary!("floordiv", FloorDiv, "a // b"),
        binary!("mod", Mod, "a % b"),
        binary!("pow", Pow, "a ** b"),
        binary!("matmul", MatMul, "a @ b"),
        binary!("and_", And, "a & b"),
        binary!("or_", Or, "a | b"),
        binary!("xor", Xor, "a ^ b"),
        binary!("lshift", Shl, "a << b"),
        binary!("rshift", Shr, "a >> b"),
        inplace!("iadd", Add, "a += b"),
        inplace!("isub", Sub, "a -= b"),
        inplace!("imul", Mul, "a *= b"),
        inplace!("itruediv", Div, "a /= b"),
        inplace!("ifloordiv", FloorDiv, "a //= b"),
        inplace!("imod", Mod, "a %= b"),
        inplace!("ipow", Pow, "a **= b"),
        inplace!("imatmul", MatMul, "a @= b"),
        inplace!("iand", And, "a &= b"),
        inplace!("ior", Or, "a |= b"),
        inplace!("ixor", Xor, "a ^= b"),
        inplace!("ilshift", Shl, "a <<= b"),
        inplace!("irshift", Shr, "a >>= b"),
        unary!("neg", Neg, "-a"),
        unary!("pos", Pos, "+a"),
        unary!("inv", Invert, "~a"),
        unary!("invert", Invert, "~a"),
        unary!("abs", Abs, "abs(a)"),
        function("truth", "a, /", |vm: &mut Vm, a: Value| vm.truthy(a))
            .doc("Return True if a is true, False otherwise."),
        function("not_", "a, /", |vm: &mut Vm, a: Value| Ok(!vm.truthy(a)?)).doc("Same as not a."),
        function("is_", "a, b, /", |_: &mut Vm, a: Value, b: Value| Ok(a.is(b)))
            .doc("Same as a is b."),
        function("is_not", "a, b, /", |_: &mut Vm, a: Value, b: Value| Ok(!a.is(b)))
            .doc("Same as a is not b."),
        function("index", "a, /", |vm: &mut Vm, a: Value| vm.to_index(a))
            .doc("Same as a.__index__()."),
        function("concat", "a, b, /", |vm: &mut Vm, a: Value, b: Value| concat(vm, a, b, false))
            .doc("Same as a + b, for a and b sequences."),
        function("iconcat", "a, b, /", |vm: &mut Vm, a: Value, b: Value| concat(vm, a, b, true))
            .doc("Same as a += b, for a and b sequences."),
        function("contains", "a, b, /", |vm: &mut Vm, a: Value, b: Value| vm.contains(a, b))
            .doc("Same as b in a (the operands are reversed)."),
        function("countOf", "a, b, /", count_of)
            .doc("Return the number of items in a which are, or which equal, b."),
        function("indexOf", "a, b, /", index_of).doc("Return the first index of b in a."),
        function("getitem", "a, b, /", |vm: &mut Vm, a: Value, b: Value| vm.get_item(a, b))
            .doc("Same as a[b]."),
        function("setitem", "a, b, c, /", |vm: &mut Vm, a: Value, b: Value, c: Value| {
            vm.set_item(a, b, c)
        })
        .doc("Same as a[b] = c."),
        function("delitem", "a, b, /", |vm: &mut Vm, a: Value, b: Value| vm.del_item(a, b))
            .doc("Same as del a[b]."),
        function("length_hint", "obj, default=0, /", length_hint)
            .doc("Return an estimate of the number of items in obj, or else default."),
        function("call", "obj, /, **kwargs, *args", call).doc("Same as obj(*args, **kwargs)."),
    ],
    init: None,
};

/// What joins sequences only: `+` of other things is none of it.
fn concat(vm: &mut Vm, a: Value, b: Value, in_place: bool) -> Result<Value> {
    let joins = |v: Value| {
        let kind = v.payload().kind();
        matches!(kind, Kind::Str | Kind::List | Kind::Tuple | Kind::Bytes | Kind::ByteArray)
    };
    let is_sequence = |vm: &Vm, v: Value| {
        vm.type_of(v).slots.get_item.is_some() && v.payload().kind() != Kind::Dict
    };
    let joinable = joins(a) || is_sequence(vm, a) && is_sequence(vm, b);
    if !joinable {
        let got = vm.class_name(a);
        return Err(vm.type_error(format!("'{got}' object can't be concatenated")));
    }
    if in_place { vm.inplace_op(BinaryOp::Add, a, b) } else { vm.binary_op(BinaryOp::Add, a, b) }
}

/// An iterator over what `in` could search.
fn searched(vm: &mut Vm, container: Value) -> Result<Value> {
    match vm.iter(container) {
        Err(_) if vm.catch(vm.types.type_error).is_some() => {
            let got = vm.class_name(container);
            Err(vm.type_error(format!("argument of type '{got}' is not iterable")))
        }
        found => found,
    }
}

fn count_of(vm: &mut Vm, container: Value, wanted: Value) -> Result<i64> {
    let iterator = searched(vm, container)?;
    let mut count = 0;
    vm.for_each_left(iterator, |vm, item| {
        count += i64::from(vm.eq(item, wanted)?);
        Ok(())
    })?;
    Ok(count)
}

fn index_of(vm: &mut Vm, container: Value, wanted: Value) -> Result<i64> {
    let iterator = searched(vm, container)?;
    vm.protect(iterator);
    let mut at = 0;
    while let Some(item) = vm.next(iterator)? {
        vm.charge(1)?;
        let found = vm.scope(|vm| {
            vm.protect(item);
            vm.eq(item, wanted)
        })?;
        if found {
            return Ok(at);
        }
        at += 1;
    }
    Err(vm.value_error("sequence.index(x): x not in sequence"))
}

fn length_hint(vm: &mut Vm, object: Value, default: Option<Value>) -> Result<i64> {
    let default = match default {
        None => 0,
        Some(default) => vm.to_i64(default)?,
    };
    Ok(vm.length_hint_or_none(object)?.map_or(default, |hint| hint as i64))
}

fn call(vm: &mut Vm, callee: Value, kwargs: Value, args: Rest) -> Result<Value> {
    let named: Vec<(Value, Value)> =
        kwargs.downcast::<Dict>().map_or(Vec::new(), |named| named.iter().collect());
    let names: Vec<Value> = named.iter().map(|(name, _)| *name).collect();
    let mut values = args.0.to_vec();
    values.extend(named.iter().map(|(_, value)| *value));
    vm.call_args(callee, Args { values: &values, names: &names })
}
