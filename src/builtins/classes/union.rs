//! `X | Y` of classes: `types.UnionType`, or what `typing` makes of it if a type variable is among
//! them.

use crate::builtins::classes::{generic_alias, typing};
use crate::object::*;
use crate::vm::Vm;

struct Union {
    members: Vec<Value>,
}

impl Opaque for Union {
    fn trace(&self, tracer: &mut crate::heap::Tracer) {
        tracer.values(&self.members);
    }
}

const ANY_UNION: TypeSpec =
    TypeSpec {
        flags: Flags::WEAK,
        slots: Slots {
            repr: Some(repr),
            hash: Some(hash),
            compare: Some(compare),
            get_item: Some(get_item),
            binary: Some(|vm, op, a, b| {
                if op == BinaryOp::Or { union(vm, a, b) } else { Ok(Value::NOT_IMPLEMENTED) }
            }),
            ..NO_SLOTS
        },
        binary: BinaryOp::Or.bit(),
        reflected: BinaryOp::Or.bit(),
        getsets: &[member("__args__", args), getter("__parameters__", parameters)],
        ..TypeSpec::NONE
    };

/// `types.UnionType`
pub static UNION: TypeSpec = TypeSpec {
    name: "UnionType",
    module: "types",
    doc: "Represent a PEP 604 union type: what int | str is.",
    methods: &[
        method("__instancecheck__", "self, instance, /", instancecheck),
        method("__subclasscheck__", "self, subclass, /", subclasscheck),
    ],
    ..ANY_UNION
};

/// `typing._UnionGenericAlias`
pub static TYPING_UNION: TypeSpec = TypeSpec {
    name: "_UnionGenericAlias",
    module: "typing",
    doc: "What T | int is if T is a type variable.",
    slots: Slots {
        repr: Some(typing_repr),
        call: Some(|vm, _, _| Err(vm.type_error("Cannot instantiate typing.Union"))),
        ..ANY_UNION.slots
    },
    methods: &[
        method(
            "__instancecheck__",
            "self, instance, /",
            |vm: &mut Vm, this: Value, object: Value| {
                let class = vm.type_of(object);
                subclasscheck(vm, this, class.into())
            },
        ),
        method("__subclasscheck__", "self, subclass, /", subclasscheck),
        method(
            "__mro_entries__",
            "self, bases, /",
            |vm: &mut Vm, this: Value, _: Value| -> Result<Value> {
                let text = vm.repr(this)?.to_string_lossy().into_owned();
                Err(vm.type_error(format!("Cannot subclass {text}")))
            },
        ),
        method("__reduce__", "self, /", |vm: &mut Vm, this: Value| {
            let getitem = vm.import_absolute("operator")?;
            let name = vm.intern("getitem");
            let getitem = vm.get_attr(getitem, name)?;
            vm.protect(getitem);
            let parts = [origin(vm, this)?, args(vm, this)?];
            let parts = vm.new_tuple(&parts);
            Ok(vm.new_tuple(&[getitem, parts.into()]))
        }),
    ],
    getsets: &[
        member("__args__", args),
        getter("__parameters__", parameters),
        getter("__origin__", origin),
        getter("__module__", |vm, _| Ok(vm.intern("typing").into())),
        getter("__name__", union_name),
        getter("__qualname__", union_name),
    ],
    ..ANY_UNION
};

fn origin(vm: &mut Vm, _this: Value) -> Result<Value> {
    typing_union_class(vm)
}

/// `typing.Union`, which only `typing` has.
fn typing_union_class(vm: &mut Vm) -> Result<Value> {
    let module = vm.import_absolute("typing")?;
    let name = vm.intern("Union");
    let origin = vm.get_attr(module, name)?;
    vm.protect(origin);
    Ok(origin)
}

fn union_name(vm: &mut Vm, this: Value) -> Result<Value> {
    let name = if is_optional(vm, this)? { "Optional" } else { "Union" };
    Ok(vm.intern(name).into())
}

/// What `typing.Union[args]` is.
pub fn typing_union(vm: &mut Vm, args: &[Value]) -> Result<Value> {
    join(vm, args, true)
}

fn is_optional(vm: &mut Vm, this: Value) -> Result<bool> {
    let none = vm.types.none.into();
    let members = members(vm, this)?;
    Ok(members.len() == 2 && members.iter().any(|member| member.is(none)))
}

fn is_typing_union(vm: &Vm, value: Value) -> bool {
    vm.type_of(value).is(vm.type_by_spec(&TYPING_UNION))
}

/// With arguments in the places of the type parameters.
fn get_item(vm: &mut Vm, this: Value, item: Value) -> Result<Value> {
    vm.scope(|vm| {
        let args = members(vm, this)?;
        let args = vm.new_tuple(&args);
        vm.protect(args.into());
        let class = vm.types.tuple.into();
        let alias = generic_alias::new_alias(vm, class, args.into());
        vm.protect(alias);
        let params = generic_alias::parameters_of(vm, args)?;
        if params.downcast::<Tuple>().is_none_or(|params| params.items().is_empty()) {
            let text = vm.repr(this)?.to_string_lossy().into_owned();
            return Err(vm.type_error(format!("{text} is not a generic class")));
        }
        let filled = vm.get_item(alias, item)?;
        vm.protect(filled);
        let name = vm.intern("__args__");
        let args = vm.get_attr(filled, name)?;
        let args = args.downcast::<Tuple>().map_or(Vec::new(), |args| args.items().to_vec());
        let of_typing = is_typing_union(vm, this);
        join(vm, &args, of_typing)
    })
}

fn is_member(value: Value) -> bool {
    value.is_none()
        || value.kind() == Kind::Type
        || opaque::<Union>(value).is_some()
        || generic_alias::is_alias(value)
        || typing::is_param(value)
}

/// `a | b`.
pub fn union(vm: &mut Vm, a: Value, b: Value) -> Result<Value> {
    let sides = [a, b];
    let of_typing = sides.iter().any(|side| {
        typing::is_variable(vm, *side)
            || is_typing_union(vm, *side)
            || generic_alias::is_of_typing(vm, *side)
    });
    let fits = |vm: &mut Vm, side: Value| {
        (is_member(side) || of_typing && vm.is_callable(side)) && !typing::takes_many(vm, side)
    };
    let fit = fits(vm, a) && fits(vm, b);
    let typing = vm.intern("typing");
    if of_typing && (!fit || vm.modules.get_str(typing).is_some()) {
        // What it makes of sides that are no types, only the module knows.
        let union = typing_union_class(vm)?;
        let sides = vm.new_tuple(&sides).into();
        vm.protect(sides);
        return vm.get_item(union, sides);
    }
    if !fit {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    if a.is_none() && b.is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    join(vm, &sides, of_typing)
}

/// The union of `sides`, each of which is kept once; the first of them if no other is left.
fn join(vm: &mut Vm, sides: &[Value], of_typing: bool) -> Result<Value> {
    let mut members: Vec<Value> = Vec::new();
    for side in sides {
        let parts = match opaque::<Union>(*side) {
            Some(union) => union.members.clone(),
            None if side.is_none() => vec![vm.types.none.into()],
            None => vec![*side],
        };
        for part in parts {
            let mut known = false;
            for member in &members {
                known |=
                    if of_typing { vm.eq(*member, part)? } else { is_same(vm, *member, part)? };
            }
            if !known {
                members.push(part);
            }
        }
    }
    if let [one] = members[..] {
        return Ok(one);
    }
    let spec = if of_typing { &TYPING_UNION } else { &UNION };
    Ok(vm.new_opaque(spec, Box::new(Union { members })))
}

/// Whether a union has no use for both.
fn is_same(vm: &mut Vm, a: Value, b: Value) -> Result<bool> {
    let aliases = generic_alias::is_alias(a) && generic_alias::is_alias(b);
    if aliases { vm.eq(a, b) } else { Ok(a.is(b)) }
}

fn members(vm: &mut Vm, this: Value) -> Result<Vec<Value>> {
    match opaque::<Union>(this) {
        Some(union) => Ok(union.members.clone()),
        None => Err(vm.type_error("a union is required")),
    }
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let mut text = Vec::new();
    for member in members(vm, this)? {
        if !text.is_empty() {
            text.extend_from_slice(b" | ");
        }
        if member.is(vm.types.none.into()) {
            text.extend_from_slice(b"None");
        } else {
            generic_alias::append_item(vm, &mut text, member)?;
        }
    }
    Ok(vm.new_str_from(text).into())
}

fn typing_repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let mut members = members(vm, this)?;
    let none = vm.types.none.into();
    let optional = is_optional(vm, this)?;
    if optional {
        members.retain(|member| !member.is(none));
    }
    let mut text = if optional { b"typing.Optional[".to_vec() } else { b"typing.Union[".to_vec() };
    for (at, member) in members.into_iter().enumerate() {
        if at > 0 {
            text.extend_from_slice(b", ");
        }
        generic_alias::append_item(vm, &mut text, member)?;
    }
    text.push(b']');
    Ok(vm.new_str_from(text).into())
}

fn hash(vm: &mut Vm, this: Value) -> Result<u64> {
    let mut combined = 0u64;
    for member in members(vm, this)? {
        combined = combined.wrapping_add(vm.hash(member)?.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    }
    Ok(combined)
}

fn compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (Some(x), Some(y)) = (opaque::<Union>(a), opaque::<Union>(b)) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let mut same = x.members.len() == y.members.len();
    for member in x.members.clone() {
        let mut found = false;
        for other in y.members.clone() {
            found |= vm.eq(member, other)?;
        }
        same &= found;
    }
    Ok(Value::bool(same == (op == CompareOp::Eq)))
}

fn instancecheck(vm: &mut Vm, this: Value, instance: Value) -> Result<bool> {
    for member in members(vm, this)? {
        if vm.isinstance(instance, member)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn subclasscheck(vm: &mut Vm, this: Value, subclass: Value) -> Result<bool> {
    for member in members(vm, this)? {
        if vm.issubclass(subclass, member)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn args(vm: &mut Vm, this: Value) -> Result<Value> {
    let members = members(vm, this)?;
    Ok(vm.new_tuple(&members).into())
}

fn parameters(vm: &mut Vm, this: Value) -> Result<Value> {
    let members = members(vm, this)?;
    let members = vm.new_tuple(&members);
    generic_alias::parameters_of(vm, members)
}
