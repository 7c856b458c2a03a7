//! Special methods and slots, in both directions.
//!
//! * [`fill_slots`] gives a Python class the slots that follow from the names in its order: the
//!   builtin's own Rust function where a name still means the builtin's method, else a function of
//!   this file that looks the special method up and calls it.
//! * `Vm::call_slot` runs a slot of a builtin when its special method is called by name.

use super::Vm;
use crate::heap::Gc;
use crate::object::slot::SlotId as Id;
use crate::object::*;

impl Vm {
    /// The interned name of a special method.
    #[inline]
    pub fn slot_name(&self, slot: SlotId) -> Gc<Str> {
        self.slot_names[slot as usize].downcast().expect("bug: slot names are strs")
    }

    fn special(&mut self, this: Value, slot: SlotId, args: &[Value]) -> Result<Value> {
        let class = self.type_of(this);
        let name = self.slot_name(slot);
        self.protect(this);
        match self.lookup(class, name) {
            Some(method) => self.call_descriptor_bound(method, this, class, args),
            None => Err(self.no_attribute(this, name)),
        }
    }

    /// Calls what a class has under the name of a special method as it is, without binding it.
    fn special_unbound(&mut self, this: Value, slot: SlotId, args: &[Value]) -> Result<Value> {
        let class = self.type_of(this);
        let name = self.slot_name(slot);
        self.protect(this);
        match self.lookup(class, name) {
            Some(method) => self.call(method, args),
            None => Err(self.no_attribute(this, name)),
        }
    }

    /// Warns of a special method that has returned an instance of a subclass of `wanted`.
    fn warn_of_subclass(&mut self, method: &str, wanted: &str, result: Value) -> Result<()> {
        self.protect(result);
        let got = self.class_name(result);
        self.warn(
            self.types.deprecation_warning,
            &format!(
                "{method} returned non-{wanted} (type {got}).  The ability to return an instance \
                 of a strict subclass of {wanted} is deprecated, and may be removed in a future \
                 version of Python."
            ),
        )
    }

    /// The int that `__index__` or `__int__` returned; None if it is none.
    pub fn returned_int(&mut self, method: &str, result: Value) -> Result<Option<Value>> {
        let inner = result.payload();
        let is_int = inner.is_int() || inner.kind() == Kind::BigInt;
        if is_int && result.is(inner) {
            return Ok(Some(inner));
        }
        let int = if is_int { Some(inner) } else { inner.as_int_or_bool().map(Value::int) };
        if int.is_some() {
            self.warn_of_subclass(method, "int", result)?;
        }
        Ok(int)
    }

    /// The complex number that `__complex__` returned; None if it is none.
    pub fn returned_complex(&mut self, result: Value) -> Result<Option<Gc<Complex>>> {
        if result.downcast::<Complex>().is_none() && result.unwrap_as::<Complex>().is_some() {
            self.warn_of_subclass("__complex__", "complex", result)?;
        }
        Ok(result.unwrap_as::<Complex>())
    }
}

/// What a class's name for a slot means.
enum Meaning {
    /// No such name; or None, where that says that there is no such operation.
    Absent,
    /// The special method of this builtin's slot.
    Builtin(Gc<Type>),
    /// Something else.
    Custom,
}

fn meaning(vm: &mut Vm, class: Gc<Type>, slot: SlotId) -> Meaning {
    let name = vm.slot_name(slot);
    let Some((_, found)) = vm.lookup_owner(class, name) else { return Meaning::Absent };
    if found.is_none() && slot == Id::Hash {
        return Meaning::Absent;
    }
    match found.downcast::<Native>().map(|native| (native.code, native.owner)) {
        Some((NativeCode::Slot(id), Some(owner))) if id == slot => Meaning::Builtin(owner),
        _ => Meaning::Custom,
    }
}

/// Works out every slot of a Python class, and the flags that follow.
pub(super) fn fill_slots(vm: &mut Vm, mut class: Gc<Type>) {
    macro_rules! one {
        ($field:ident, $id:ident, $function:expr) => {
            class.slots.$field = match meaning(vm, class, Id::$id) {
                Meaning::Absent => None,
                Meaning::Builtin(owner) => owner.slots.$field,
                Meaning::Custom => Some($function),
            };
        };
    }
    // A slot that several special methods show: custom as soon as one of them is.
    macro_rules! several {
        ($field:ident, $ids:expr, $function:expr) => {{
            let (mut custom, mut builtin) = (false, None);
            for id in $ids {
                match meaning(vm, class, id) {
                    Meaning::Absent => {}
                    Meaning::Builtin(owner) => builtin = builtin.or(owner.slots.$field),
                    Meaning::Custom => custom = true,
                }
            }
            class.slots.$field = if custom { Some($function) } else { builtin };
            custom
        }};
    }
    one!(repr, Repr, |vm, v| vm.special(v, Id::Repr, &[]));
    one!(str, Str, |vm, v| vm.special(v, Id::Str, &[]));
    one!(hash, Hash, custom_hash);
    one!(bool, Bool, custom_bool);
    one!(len, Len, custom_len);
    one!(iter, Iter, |vm, v| {
        let class = vm.type_of(v);
        if vm.lookup(class, vm.names.iter).is_some_and(|method| method.is_none()) {
            let name = vm.class_name(v);
            return Err(vm.type_error(format!("'{name}' object is not iterable")));
        }
        vm.special(v, Id::Iter, &[])
    });
    one!(next, Next, custom_next);
    one!(get_item, GetItem, |vm, v, key| vm.special(v, Id::GetItem, &[key]));
    one!(contains, Contains, |vm, v, item| {
        let class = vm.type_of(v);
        if vm.lookup(class, vm.names.contains).is_some_and(|method| method.is_none()) {
            let name = vm.class_name(v);
            return Err(vm.type_error(format!("'{name}' object is not a container")));
        }
        let result = vm.special(v, Id::Contains, &[item])?;
        vm.truthy(result)
    });
    one!(index, Index, custom_index);
    one!(int, Int, |vm, v| vm.special(v, Id::Int, &[]));
    one!(float, Float, custom_float);
    one!(call, Call, |vm, v, args| {
        let class = vm.type_of(v);
        let name = vm.slot_name(Id::Call);
        match vm.lookup(class, name) {
            Some(method) => {
                vm.protect(v);
                let bound = vm.bind(method, v, class)?;
                vm.protect(bound);
                vm.call_args(bound, args)
            }
            None => Err(vm.no_attribute(v, name)),
        }
    });
    one!(descr_get, Get, |vm, d, object, owner| {
        let object = if object.is_unset() { Value::NONE } else { object };
        vm.special_unbound(d, Id::Get, &[d, object, owner.into()])
    });
    several!(set_item, [Id::SetItem, Id::DelItem], custom_set_item);
    several!(descr_set, [Id::Set, Id::Delete], custom_descr_set);
    several!(unary, [Id::Neg, Id::Pos, Id::Invert, Id::Abs], custom_unary);
    let compares = CompareOp::ALL.map(SlotId::compare);
    let custom_compare = several!(compare, compares, custom_compare);
    class.flags.set(Flags::CUSTOM_COMPARE, custom_compare);
    let operators = BinaryOp::ALL
        .iter()
        .flat_map(|op| [SlotId::binary(*op), SlotId::reflected(*op)])
        .collect::<Vec<_>>();
    let custom_operators = several!(binary, operators.iter().copied(), custom_binary);
    let inplace = BinaryOp::ALL[..13].iter().map(|op| SlotId::inplace(*op)).collect::<Vec<_>>();
    let custom_inplace = several!(inplace, inplace.iter().copied(), custom_inplace);
    class.flags.set(Flags::CUSTOM_BINARY, custom_operators || custom_inplace);

    let (getattribute, setattr, delattr) = (
        matches!(meaning(vm, class, Id::GetAttribute), Meaning::Custom),
        matches!(meaning(vm, class, Id::SetAttr), Meaning::Custom),
        matches!(meaning(vm, class, Id::DelAttr), Meaning::Custom),
    );
    let getattr = vm.names.getattr;
    let hook = vm.lookup_owner(class, getattr).is_some();
    class.flags.set(Flags::CUSTOM_GET_ATTR, getattribute || hook);
    class.flags.set(Flags::CUSTOM_SET_ATTR, setattr || delattr);
    class.slots.get_attr = class.mro.iter().skip(1).find_map(|c| c.slots.get_attr);
    class.slots.set_attr = class.mro.iter().skip(1).find_map(|c| c.slots.set_attr);
}

fn custom_hash(vm: &mut Vm, v: Value) -> Result<u64> {
    let result = vm.special(v, Id::Hash, &[])?;
    let inner = result.payload();
    match inner.as_int_or_bool() {
        // A hash as it is, not a number to be hashed.
        Some(-1) => Ok(-2_i64 as u64),
        Some(hash) => Ok(hash as u64),
        None if inner.kind() == Kind::BigInt => vm.hash(inner),
        None => Err(vm.type_error("__hash__ method should return an integer")),
    }
}

fn custom_bool(vm: &mut Vm, v: Value) -> Result<bool> {
    let result = vm.special(v, Id::Bool, &[])?;
    if result.is_bool() {
        return Ok(result.is_true());
    }
    let name = vm.class_name(result);
    Err(vm.type_error(format!("__bool__ should return bool, returned {name}")))
}

fn custom_len(vm: &mut Vm, v: Value) -> Result<usize> {
    let result = vm.special(v, Id::Len, &[])?;
    let index = vm.to_index(result)?;
    let negative = index
        .downcast::<BigIntObject>()
        .is_some_and(|big| big.value.sign() == num_bigint::Sign::Minus);
    match index.as_int() {
        Some(n) if n >= 0 => Ok(n as usize),
        _ if negative || index.is_int() => Err(vm.value_error("__len__() should return >= 0")),
        _ => Err(vm.overflow_error("cannot fit 'int' into an index-sized integer")),
    }
}

fn custom_next(vm: &mut Vm, v: Value) -> Result<Option<Value>> {
    match vm.special(v, Id::Next, &[]) {
        Ok(value) => Ok(Some(value)),
        Err(raised) => match vm.catch(vm.types.stop_iteration) {
            Some(stop) => {
                vm.last_stop = vm.stop_value(stop);
                Ok(None)
            }
            None => Err(raised),
        },
    }
}

fn custom_index(vm: &mut Vm, v: Value) -> Result<Value> {
    let result = vm.special(v, Id::Index, &[])?;
    match vm.returned_int("__index__", result)? {
        Some(int) => Ok(int),
        None => {
            let name = vm.class_name(result);
            Err(vm.type_error(format!("__index__ returned non-int (type {name})")))
        }
    }
}

fn custom_float(vm: &mut Vm, v: Value) -> Result<Value> {
    let result = vm.special(v, Id::Float, &[])?;
    if result.payload().is_float() {
        if !result.is_float() {
            let method = format!("{}.__float__", vm.class_name(v));
            vm.warn_of_subclass(&method, "float", result)?;
        }
        return Ok(result.payload());
    }
    let (class, got) = (vm.class_name(v), vm.class_name(result));
    Err(vm.type_error(format!("{class}.__float__ returned non-float (type {got})")))
}

fn custom_set_item(vm: &mut Vm, v: Value, key: Value, value: Value) -> Result<()> {
    let class = vm.type_of(v);
    let (slot, args): (_, &[Value]) =
        if value.is_unset() { (Id::DelItem, &[key]) } else { (Id::SetItem, &[key, value]) };
    let name = vm.slot_name(slot);
    if vm.lookup(class, name).is_none() {
        let name = name.to_string_lossy().into_owned();
        return Err(vm.attribute_error(name));
    }
    vm.special(v, slot, args).map(|_| ())
}

fn custom_descr_set(vm: &mut Vm, d: Value, object: Value, value: Value) -> Result<()> {
    let (slot, args): (_, &[Value]) =
        if value.is_unset() { (Id::Delete, &[object]) } else { (Id::Set, &[object, value]) };
    let class = vm.type_of(d);
    let name = vm.slot_name(slot);
    if vm.lookup(class, name).is_none() {
        let text = name.to_string_lossy().into_owned();
        return Err(vm.attribute_error(text));
    }
    vm.special(d, slot, args).map(|_| ())
}

fn custom_unary(vm: &mut Vm, op: UnaryOp, v: Value) -> Result<Value> {
    let slot = SlotId::unary(op);
    let class = vm.type_of(v);
    let name = vm.slot_name(slot);
    match vm.lookup(class, name) {
        Some(_) => vm.special(v, slot, &[]),
        None => Err(vm.bad_unary_operand(op, v)),
    }
}

fn custom_compare(vm: &mut Vm, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let class = vm.type_of(a);
    let name = vm.slot_name(SlotId::compare(op));
    vm.protect(a);
    vm.protect(b);
    match vm.lookup(class, name) {
        Some(method) => vm.call_descriptor_bound(method, a, class, &[b]),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// Reached only when the VM did not order the operands' methods itself, e.g. from a builtin's slot
/// function that hands an operand on.
fn custom_binary(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    vm.binary_op_or_not_implemented(op, a, b)
}

fn custom_inplace(vm: &mut Vm, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    if op == BinaryOp::DivMod {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let class = vm.type_of(a);
    let name = vm.slot_name(SlotId::inplace(op));
    vm.protect(a);
    vm.protect(b);
    match vm.lookup(class, name) {
        Some(method) => vm.call_descriptor_bound(method, a, class, &[b]),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

impl Vm {
    /// `+` and `*` of sequences have special methods that raise instead of returning
    /// NotImplemented.
    fn sequence_operand(
        &mut self,
        owner: Gc<Type>,
        op: BinaryOp,
        this: Value,
        other: Value,
        result: Value,
    ) -> Result<Value> {
        let is_sequence = matches!(
            owner.layout,
            Kind::List | Kind::Tuple | Kind::Str | Kind::Bytes | Kind::ByteArray
        );
        if !is_sequence || !result.is_not_implemented() {
            return Ok(result);
        }
        match op {
            BinaryOp::Add => Err(self.unsupported_operands(op, false, this, other)),
            BinaryOp::Mul => {
                let got = self.class_name(other);
                Err(self.type_error(format!("'{got}' object cannot be interpreted as an integer")))
            }
            _ => Ok(result),
        }
    }

    /// Runs a builtin's slot as its special method was called.
    pub(super) fn call_slot(
        &mut self,
        native: Gc<Native>,
        slot: SlotId,
        args: Args,
    ) -> Result<Value> {
        let owner = native.owner.expect("bug: a slot's special method has no owner");
        let Some(this) = args.pos().first().copied() else {
            let (class, name) = (owner.name.to_string_lossy(), slot.name());
            let message = if native.is_slot() {
                format!("descriptor '{name}' of '{class}' object needs an argument")
            } else {
                format!("unbound method {class}.{name}() needs an argument")
            };
            return Err(self.type_error(message));
        };
        if !self.is_instance_of(this, owner) {
            let (name, class) = (slot.name(), owner.name.to_string_lossy());
            let got = self.class_name(this);
            let message = if native.is_slot() {
                format!("descriptor '{name}' requires a '{class}' object but received a '{got}'")
            } else {
                format!(
                    "descriptor '{name}' for '{class}' objects doesn't apply to a '{got}' object"
                )
            };
            return Err(self.type_error(message));
        }
        let slots = owner.slots;
        if slot == Id::Call {
            let rest = Args { values: &args.values[1..], names: args.names };
            return match slots.call {
                Some(call) => call(self, this, rest),
                None => self.call_args(this, rest),
            };
        }
        if !args.names.is_empty() {
            let name = slot.name();
            return Err(self.type_error(if native.is_slot() {
                format!("wrapper {name}() takes no keyword arguments")
            } else {
                let class = owner.name.to_string_lossy();
                format!("{class}.{name}() takes no keyword arguments")
            }));
        }
        let rest = &args.pos()[1..];
        let (min, max) = match slot {
            Id::SetItem | Id::SetAttr | Id::Set => (2, 2),
            Id::Get | Id::Pow | Id::RPow => (1, 2),
            _ if slot.parameters() == "self, /" => (0, 0),
            _ => (1, 1),
        };
        if (rest.len() < min || rest.len() > max) && !native.is_slot() {
            let (class, given) = (owner.name.to_string_lossy(), rest.len());
            let message =
                format!("{class}.{}() takes exactly one argument ({given} given)", slot.name());
            return Err(self.type_error(message));
        }
        if rest.len() < min || rest.len() > max {
            // The wrappers that unpack a tuple of arguments have no name to show before this.
            let repeats = matches!(slot, Id::Mul | Id::RMul | Id::IMul)
                && matches!(
                    owner.layout,
                    Kind::Str | Kind::Bytes | Kind::ByteArray | Kind::List | Kind::Tuple
                );
            let unnamed =
                repeats || matches!(slot, Id::SetItem | Id::SetAttr | Id::Set) || min != max;
            let message = if min == max {
                format!(
                    "expected {min} argument{}, got {}",
                    if min == 1 { "" } else { "s" },
                    rest.len()
                )
            } else if rest.len() < min {
                format!("expected at least {min} argument, got {}", rest.len())
            } else {
                format!("expected at most {max} arguments, got {}", rest.len())
            };
            let message = if unnamed { format!(" {message}") } else { message };
            return Err(self.type_error(message));
        }
        let arg = |i: usize| rest.get(i).copied().unwrap_or(Value::NONE);
        let number = slot as usize;
        let between = |first: Id, n: usize| {
            let start = first as usize;
            (start..start + n).contains(&number).then(|| number - start)
        };
        if let Some(at) = between(Id::Lt, 6) {
            let Some(compare) = slots.compare else { return Ok(Value::NOT_IMPLEMENTED) };
            let result = compare(self, CompareOp::ALL[at], this, arg(0))?;
            if slot == Id::Ne && result.is_not_implemented() {
                return Ok(result);
            }
            return Ok(result);
        }
        if let Some(at) = between(Id::Add, 14) {
            if slot == Id::Pow && !arg(1).is_none() {
                return self.pow_of_slot(owner, [this, arg(0), arg(1)]);
            }
            let Some(binary) = slots.binary else { return Ok(Value::NOT_IMPLEMENTED) };
            let result = binary(self, BinaryOp::ALL[at], this, arg(0))?;
            return self.sequence_operand(owner, BinaryOp::ALL[at], this, arg(0), result);
        }
        if let Some(at) = between(Id::RAdd, 14) {
            if slot == Id::RPow && !arg(1).is_none() {
                return self.pow_of_slot(owner, [arg(0), this, arg(1)]);
            }
            let Some(binary) = slots.binary else { return Ok(Value::NOT_IMPLEMENTED) };
            let result = binary(self, BinaryOp::ALL[at], arg(0), this)?;
            return self.sequence_operand(owner, BinaryOp::ALL[at], this, arg(0), result);
        }
        if let Some(at) = between(Id::IAdd, 13) {
            return match slots.inplace {
                Some(inplace) => {
                    let result = inplace(self, BinaryOp::ALL[at], this, arg(0))?;
                    self.sequence_operand(owner, BinaryOp::ALL[at], this, arg(0), result)
                }
                None => Ok(Value::NOT_IMPLEMENTED),
            };
        }
        let unary = [UnaryOp::Neg, UnaryOp::Pos, UnaryOp::Invert, UnaryOp::Abs];
        if let Some(at) = between(Id::Neg, 4) {
            return match slots.unary {
                Some(apply) => apply(self, unary[at], this),
                None => Ok(Value::NOT_IMPLEMENTED),
            };
        }
        let missing = || format!("bug: {} has no slot {}", owner.spec.name, slot.name());
        macro_rules! slot {
            ($field:ident) => {
                match slots.$field {
                    Some(function) => function,
                    None => return Err(self.system_error(missing())),
                }
            };
        }
        match slot {
            Id::Repr => match slots.repr {
                Some(repr) => repr(self, this),
                None => self.default_repr(this),
            },
            Id::Str => match slots.str {
                Some(str) => str(self, this),
                None => self.repr(this).map(Value::from),
            },
            Id::Hash => slot!(hash)(self, this).map(|h| Value::int(h as i64)),
            Id::Bool => slot!(bool)(self, this).map(Value::bool),
            Id::Len => slot!(len)(self, this).map(|n| Value::int(n as i64)),
            Id::Iter => slot!(iter)(self, this),
            Id::Next => {
                let next = slot!(next);
                self.take_last_stop();
                match next(self, this)? {
                    Some(value) => Ok(value),
                    None => {
                        let value = self.take_last_stop();
                        Err(self.stop_iteration(value))
                    }
                }
            }
            Id::GetItem => slot!(get_item)(self, this, arg(0)),
            Id::SetItem => slot!(set_item)(self, this, arg(0), arg(1)).map(|()| Value::NONE),
            Id::DelItem => slot!(set_item)(self, this, arg(0), Value::UNSET).map(|()| Value::NONE),
            Id::Contains => slot!(contains)(self, this, arg(0)).map(Value::bool),
            Id::Index => slot!(index)(self, this),
            Id::Int => slot!(int)(self, this),
            Id::Float => slot!(float)(self, this),
            Id::GetAttribute => {
                let name = self.attr_name(arg(0))?;
                let found = match slots.get_attr {
                    Some(get_attr) => get_attr(self, this, name)?,
                    None => self.get_attr_generic(this, name)?,
                };
                found.ok_or_else(|| self.no_attribute(this, name))
            }
            Id::SetAttr | Id::DelAttr => {
                if this.kind() == Kind::Type && owner.is(self.types.object) {
                    let (hook, class) = (slot.name(), self.class_name(this));
                    return Err(
                        self.type_error(format!("can't apply this {hook} to {class} object"))
                    );
                }
                let name = self.attr_name(arg(0))?;
                let value = if slot == Id::DelAttr { Value::UNSET } else { arg(1) };
                match slots.set_attr {
                    Some(set_attr) => set_attr(self, this, name, value)?,
                    None => self.set_attr_generic(this, name, value)?,
                }
                Ok(Value::NONE)
            }
            Id::Get => {
                let object = if arg(0).is_none() { Value::UNSET } else { arg(0) };
                let class = match arg(1).downcast::<Type>() {
                    Some(class) => class,
                    None if object.is_unset() && arg(1).is_none() => {
                        return Err(self.type_error("__get__(None, None) is invalid"));
                    }
                    None if object.is_unset() => self.type_of(arg(1)),
                    None => self.type_of(object),
                };
                slot!(descr_get)(self, this, object, class)
            }
            Id::Set => slot!(descr_set)(self, this, arg(0), arg(1)).map(|()| Value::NONE),
            Id::Delete => slot!(descr_set)(self, this, arg(0), Value::UNSET).map(|()| Value::NONE),
            other => Err(self.system_error(format!("bug: no way to call slot {}", other.name()))),
        }
    }

    /// `__pow__` of builtin type `owner` with three arguments, of which int knows ints only.
    fn pow_of_slot(&mut self, owner: Gc<Type>, operands: [Value; 3]) -> Result<Value> {
        let int = self.types.int;
        if owner.is(int) && !operands.iter().all(|operand| self.is_instance_of(*operand, int)) {
            return Ok(Value::NOT_IMPLEMENTED);
        }
        let [base, exponent, modulus] = operands;
        self.pow_modular(base, exponent, modulus)
    }

    /// An attribute's name as an argument: an interned str.
    pub fn attr_name(&mut self, name: Value) -> Result<Gc<Str>> {
        match name.unwrap_as::<Str>() {
            Some(name) => Ok(self.intern_str(name)),
            None => {
                let got = self.class_name(name);
                Err(self.type_error(format!("attribute name must be string, not '{got}'")))
            }
        }
    }

    /// The value of the StopIteration that ended the last Python iterator.
    pub fn take_last_stop(&mut self) -> Value {
        std::mem::replace(&mut self.last_stop, Value::NONE)
    }

    /// `pow(base, exponent, modulus)`.
    pub fn pow_modular(&mut self, base: Value, exponent: Value, modulus: Value) -> Result<Value> {
        (self.registry.pow_modular)(self, base, exponent, modulus)
    }
}
