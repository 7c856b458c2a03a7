//! Native functions: from a typed Rust `fn` to a row of a static table.
//!
//! A row is `function("name", "signature", rust_fn)` and the like. The Rust parameters are typed by
//! [`FromValue`], the result by [`IntoValue`]; that the signature has as many parameters as the
//! `fn` is checked at compile time.
//!
//! The binder (`vm/call.rs`) lays the arguments out by parameter, absent ones unset. `*args` comes
//! last whatever its place in the signature: everything from its position on is the rest.

use std::mem;

use num_bigint::BigInt;

use super::Result;
use super::kind::Object;
use super::sequence::BigIntObject;
use super::signature::Signature;
use super::value::Value;
use crate::heap::Gc;
use crate::vm::Vm;

/// A native function's entry: takes the bound arguments.
pub type NativeFn = fn(&mut Vm, &[Value]) -> Result<Value>;

/// What a row of a function table describes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FnKind {
    /// A function of a module, or a static method.
    Static,
    /// A method; the first parameter is the receiver.
    Method,
    /// A class method; the first parameter is the class.
    ClassMethod,
}

/// One row of a function table.
pub struct FnSpec {
    /// The Python name.
    pub name: &'static str,
    /// The parameters.
    pub signature: Signature,
    /// The entry.
    pub call: NativeFn,
    /// How it binds.
    pub kind: FnKind,
    /// The docstring.
    pub doc: &'static str,
}

impl FnSpec {
    /// The row with a docstring.
    pub const fn doc(mut self, doc: &'static str) -> FnSpec {
        self.doc = doc;
        self
    }
}

/// One computed attribute of a builtin type.
pub struct GetSetSpec {
    /// The Python name.
    pub name: &'static str,
    /// Reads it from the receiver.
    pub get: fn(&mut Vm, Value) -> Result<Value>,
    /// Writes it; the value is unset for `del`.
    pub set: Option<fn(&mut Vm, Value, Value) -> Result<()>>,
    /// Whether it is a field rather than computed: `member_descriptor` shows it.
    pub is_field: bool,
}

impl GetSetSpec {
    /// The row as `member_descriptor` shows it.
    pub const fn field(mut self) -> GetSetSpec {
        self.is_field = true;
        self
    }
}

/// A Rust type that an argument can be turned into.
pub trait FromValue: Sized {
    /// Whether it can stand for an argument that was not given, so that the parameter may have a
    /// default.
    const OPTIONAL: bool = false;

    /// Converts argument `index` of function `name`; raises TypeError and the like. Absent optional
    /// arguments are unset values.
    fn from_value(vm: &mut Vm, args: &[Value], index: usize) -> Result<Self>;
}

/// A Rust type that a result can be made of.
pub trait IntoValue {
    /// Makes the Python value.
    fn into_value(self, vm: &mut Vm) -> Value;
}

/// The arguments of `*args`. They lie in the VM's stack and stay there during the call.
#[derive(Clone, Copy)]
pub struct Rest(pub &'static [Value]);

impl FromValue for Value {
    #[inline(always)]
    fn from_value(_: &mut Vm, args: &[Value], index: usize) -> Result<Value> {
        Ok(args[index])
    }
}

impl FromValue for Rest {
    #[inline]
    fn from_value(_: &mut Vm, args: &[Value], index: usize) -> Result<Rest> {
        let rest = &args[index..];
        // SAFETY: N1, arguments lie in a stack segment of the VM, which neither moves nor is
        // written to before the native function returns, and natives do not keep a Rest.
        Ok(Rest(unsafe { std::slice::from_raw_parts(rest.as_ptr(), rest.len()) }))
    }
}

impl<T: Object> FromValue for Gc<T> {
    #[inline]
    fn from_value(vm: &mut Vm, args: &[Value], index: usize) -> Result<Gc<T>> {
        match args[index].downcast::<T>() {
            Some(object) => Ok(object),
            None => match args[index].unwrap_as::<T>() {
                Some(object) => Ok(object),
                None => Err(vm.argument_type_error(T::KIND, args[index], index)),
            },
        }
    }
}

impl<T: FromValue> FromValue for Option<T> {
    const OPTIONAL: bool = true;

    #[inline]
    fn from_value(vm: &mut Vm, args: &[Value], index: usize) -> Result<Option<T>> {
        if args[index].is_unset() { Ok(None) } else { T::from_value(vm, args, index).map(Some) }
    }
}

impl FromValue for i64 {
    /// By `__index__`; OverflowError beyond 64 bits.
    #[inline]
    fn from_value(vm: &mut Vm, args: &[Value], index: usize) -> Result<i64> {
        match args[index].as_int() {
            Some(i) => Ok(i),
            None => vm.to_i64(args[index]),
        }
    }
}

impl FromValue for f64 {
    #[inline]
    fn from_value(vm: &mut Vm, args: &[Value], index: usize) -> Result<f64> {
        match args[index].as_float() {
            Some(f) => Ok(f),
            None => vm.to_f64(args[index]),
        }
    }
}

impl FromValue for bool {
    /// By truth.
    #[inline]
    fn from_value(vm: &mut Vm, args: &[Value], index: usize) -> Result<bool> {
        vm.truthy(args[index])
    }
}

impl IntoValue for Value {
    #[inline(always)]
    fn into_value(self, _: &mut Vm) -> Value {
        self
    }
}

impl<T> IntoValue for Gc<T> {
    #[inline(always)]
    fn into_value(self, _: &mut Vm) -> Value {
        self.into()
    }
}

impl IntoValue for () {
    #[inline(always)]
    fn into_value(self, _: &mut Vm) -> Value {
        Value::NONE
    }
}

impl IntoValue for bool {
    #[inline(always)]
    fn into_value(self, _: &mut Vm) -> Value {
        Value::bool(self)
    }
}

impl IntoValue for i64 {
    #[inline(always)]
    fn into_value(self, _: &mut Vm) -> Value {
        Value::int(self)
    }
}

impl IntoValue for usize {
    #[inline(always)]
    fn into_value(self, _: &mut Vm) -> Value {
        Value::int(self as i64)
    }
}

impl IntoValue for f64 {
    #[inline(always)]
    fn into_value(self, _: &mut Vm) -> Value {
        Value::float(self)
    }
}

impl IntoValue for &str {
    fn into_value(self, vm: &mut Vm) -> Value {
        vm.new_str(self.as_bytes()).into()
    }
}

impl IntoValue for String {
    fn into_value(self, vm: &mut Vm) -> Value {
        vm.new_str_from(self.into_bytes()).into()
    }
}

impl IntoValue for BigInt {
    fn into_value(self, vm: &mut Vm) -> Value {
        vm.new_int(self)
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self, vm: &mut Vm) -> Value {
        match self {
            Some(value) => value.into_value(vm),
            None => Value::NONE,
        }
    }
}

/// An int argument of any size, by `__index__`.
pub enum IntArg {
    /// Fits 64 bits.
    Small(i64),
    /// Does not.
    Big(Gc<BigIntObject>),
}

impl FromValue for IntArg {
    fn from_value(vm: &mut Vm, args: &[Value], index: usize) -> Result<IntArg> {
        let value = vm.to_index(args[index])?;
        Ok(match value.downcast::<BigIntObject>() {
            Some(big) => IntArg::Big(big),
            None => IntArg::Small(value.int_bits()),
        })
    }
}

/// A Rust `fn` usable as a native function with parameters `A`.
pub trait NativeCall<A>: Copy + 'static {
    /// Number of Python parameters.
    const ARITY: usize;
    /// Which of them need not be given: [`FromValue::OPTIONAL`].
    const OPTIONAL: &'static [bool];
    /// Converts the arguments, calls, converts the result.
    fn call(self, vm: &mut Vm, args: &[Value]) -> Result<Value>;
}

macro_rules! native_call {
    ($n:literal: $($T:ident $i:tt),*) => {
        impl<F, R, $($T),*> NativeCall<($($T,)*)> for F
        where
            F: Fn(&mut Vm, $($T),*) -> Result<R> + Copy + 'static,
            R: IntoValue,
            $($T: FromValue),*
        {
            const ARITY: usize = $n;
            const OPTIONAL: &'static [bool] = &[$($T::OPTIONAL),*];

            #[inline(always)]
            #[allow(non_snake_case, unused_variables)]
            fn call(self, vm: &mut Vm, args: &[Value]) -> Result<Value> {
                $(let $T = $T::from_value(vm, args, $i)?;)*
                let result = self(vm, $($T),*)?;
                Ok(result.into_value(vm))
            }
        }
    };
}
native_call!(0:);
native_call!(1: A 0);
native_call!(2: A 0, B 1);
native_call!(3: A 0, B 1, C 2);
native_call!(4: A 0, B 1, C 2, D 3);
native_call!(5: A 0, B 1, C 2, D 3, E 4);
native_call!(6: A 0, B 1, C 2, D 3, E 4, G 5);
native_call!(7: A 0, B 1, C 2, D 3, E 4, G 5, H 6);
native_call!(8: A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7);
native_call!(9: A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8);
native_call!(10: A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7, J 8, K 9);

fn thunk<F: NativeCall<A>, A>(vm: &mut Vm, args: &[Value]) -> Result<Value> {
    // SAFETY: `spec` asserted at compile time that `F` is zero-sized, a fn item: there are no
    // bytes to read, and `F: Copy` means there is nothing to drop.
    let f: F = unsafe { mem::transmute_copy::<(), F>(&()) };
    f.call(vm, args)
}

const fn spec<F: NativeCall<A>, A>(
    name: &'static str,
    signature: &'static str,
    _f: F,
    kind: FnKind,
) -> FnSpec {
    assert!(size_of::<F>() == 0, "a native function must be a plain fn item");
    let signature = Signature::parse(signature);
    assert!(
        signature.len() == F::ARITY,
        "signature and Rust fn disagree on the number of parameters"
    );
    if let Some(at) = signature.var_args {
        assert!(
            at as usize + 1 == signature.len(),
            "*args comes last in a native signature; mark keyword-only parameters before it"
        );
    }
    let mut i = 0;
    while i < F::ARITY {
        assert!(
            !signature.has_default(i) || F::OPTIONAL[i],
            "a parameter with a default arrives unset: its Rust type must be an Option"
        );
        i += 1;
    }
    FnSpec { name, signature, call: thunk::<F, A>, kind, doc: "" }
}

/// A row for a function of a module or a static method.
///
/// A signature's `*args` must stand last for the Rust `fn`; keyword-only parameters of a function
/// with `*args` are written before it after a bare `*`: `"*, sep=' ', end='\n', *args"`.
pub const fn function<F: NativeCall<A>, A>(
    name: &'static str,
    signature: &'static str,
    f: F,
) -> FnSpec {
    spec(name, signature, f, FnKind::Static)
}

/// A row for a method.
pub const fn method<F: NativeCall<A>, A>(
    name: &'static str,
    signature: &'static str,
    f: F,
) -> FnSpec {
    spec(name, signature, f, FnKind::Method)
}

/// A row for a class method.
pub const fn class_method<F: NativeCall<A>, A>(
    name: &'static str,
    signature: &'static str,
    f: F,
) -> FnSpec {
    spec(name, signature, f, FnKind::ClassMethod)
}

/// A row for a read-only computed attribute.
pub const fn getter(name: &'static str, get: fn(&mut Vm, Value) -> Result<Value>) -> GetSetSpec {
    GetSetSpec { name, get, set: None, is_field: false }
}

/// A row for a field that cannot be assigned.
pub const fn member(name: &'static str, get: fn(&mut Vm, Value) -> Result<Value>) -> GetSetSpec {
    GetSetSpec {
        name,
        get,
        set: Some(|vm, _, _| Err(vm.attribute_error("readonly attribute"))),
        is_field: true,
    }
}

/// A row for a computed attribute that can be assigned.
pub const fn getset(
    name: &'static str,
    get: fn(&mut Vm, Value) -> Result<Value>,
    set: fn(&mut Vm, Value, Value) -> Result<()>,
) -> GetSetSpec {
    GetSetSpec { name, get, set: Some(set), is_field: false }
}
