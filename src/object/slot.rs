//! Slots: the fixed operations of a type, and the special methods that show them.
//!
//! The VM and the natives perform an operation by calling the slot of the operand's type. A
//! builtin type fills its slots with Rust functions; when a Python class defines the special
//! method, the slot becomes a function that calls it (`vm/special.rs`). Conversely a builtin's slot
//! appears as a special method ([`SlotId`]), so that `list.__len__` and `super().__len__()` exist.

use super::Result;
use super::kind::Kind;
use super::str::Str;
use super::type_::Type;
use super::value::Value;
use crate::heap::Gc;
use crate::vm::Vm;

/// A comparison.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum CompareOp {
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
    /// `==`
    Eq,
    /// `!=`
    Ne,
}

impl CompareOp {
    /// Every comparison, in order of the discriminant.
    pub const ALL: [CompareOp; 6] =
        [CompareOp::Lt, CompareOp::Le, CompareOp::Gt, CompareOp::Ge, CompareOp::Eq, CompareOp::Ne];

    /// The operator with its operands exchanged.
    pub fn swapped(self) -> CompareOp {
        match self {
            CompareOp::Lt => CompareOp::Gt,
            CompareOp::Le => CompareOp::Ge,
            CompareOp::Gt => CompareOp::Lt,
            CompareOp::Ge => CompareOp::Le,
            same => same,
        }
    }

    /// As written.
    pub fn symbol(self) -> &'static str {
        ["<", "<=", ">", ">=", "==", "!="][self as usize]
    }

    /// Whether it holds for two things in this order.
    #[inline(always)]
    pub fn holds(self, order: std::cmp::Ordering) -> bool {
        match self {
            CompareOp::Lt => order.is_lt(),
            CompareOp::Le => order.is_le(),
            CompareOp::Gt => order.is_gt(),
            CompareOp::Ge => order.is_ge(),
            CompareOp::Eq => order.is_eq(),
            CompareOp::Ne => order.is_ne(),
        }
    }
}

/// A binary operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum BinaryOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `//`
    FloorDiv,
    /// `%`
    Mod,
    /// `**`
    Pow,
    /// `@`
    MatMul,
    /// `&`
    And,
    /// `|`
    Or,
    /// `^`
    Xor,
    /// `<<`
    Shl,
    /// `>>`
    Shr,
    /// `divmod`
    DivMod,
}

impl BinaryOp {
    /// Every operator, in order of the discriminant.
    pub const ALL: [BinaryOp; 14] = [
        BinaryOp::Add,
        BinaryOp::Sub,
        BinaryOp::Mul,
        BinaryOp::Div,
        BinaryOp::FloorDiv,
        BinaryOp::Mod,
        BinaryOp::Pow,
        BinaryOp::MatMul,
        BinaryOp::And,
        BinaryOp::Or,
        BinaryOp::Xor,
        BinaryOp::Shl,
        BinaryOp::Shr,
        BinaryOp::DivMod,
    ];

    /// As messages write it.
    pub fn symbol(self) -> &'static str {
        ["+", "-", "*", "/", "//", "%", "** or pow()", "@", "&", "|", "^", "<<", ">>", "divmod()"]
            [self as usize]
    }

    /// This operator's bit in a [`BinaryOps`] set.
    pub const fn bit(self) -> u16 {
        1 << self as u8
    }
}

/// A set of binary operators, by [`BinaryOp::bit`].
pub type BinaryOps = u16;

/// A unary operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum UnaryOp {
    /// `-`
    Neg,
    /// `+`
    Pos,
    /// `~`
    Invert,
    /// `abs`
    Abs,
}

/// The arguments of a call to something that is neither a Python nor a native function: positional
/// ones, then keyword ones, whose names are `names`.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    /// The values.
    pub values: &'a [Value],
    /// Names of the last of them; each a str.
    pub names: &'a [Value],
}

impl<'a> Args<'a> {
    /// Positional arguments only.
    pub fn positional(values: &'a [Value]) -> Args<'a> {
        Args { values, names: &[] }
    }

    /// The positional ones.
    pub fn pos(&self) -> &'a [Value] {
        &self.values[..self.values.len() - self.names.len()]
    }

    /// Name and value of the keyword ones.
    pub fn keywords(&self) -> impl Iterator<Item = (Value, Value)> + 'a {
        let values = &self.values[self.values.len() - self.names.len()..];
        self.names.iter().copied().zip(values.iter().copied())
    }
}

/// The fixed operations of a type. `None`: objects of the type do not have the operation.
#[derive(Clone, Copy, Default)]
#[allow(
    clippy::type_complexity,
    reason = "each signature is used once and says what the slot does"
)]
pub struct Slots {
    /// `repr(x)`; the result is a str.
    pub repr: Option<fn(&mut Vm, Value) -> Result<Value>>,
    /// `str(x)`; `repr` if absent.
    pub str: Option<fn(&mut Vm, Value) -> Result<Value>>,
    /// `hash(x)`; absent for unhashable types.
    pub hash: Option<fn(&mut Vm, Value) -> Result<u64>>,
    /// `bool(x)`; else by `len`, else true.
    pub bool: Option<fn(&mut Vm, Value) -> Result<bool>>,
    /// `len(x)`.
    pub len: Option<fn(&mut Vm, Value) -> Result<usize>>,
    /// `iter(x)`.
    pub iter: Option<fn(&mut Vm, Value) -> Result<Value>>,
    /// `next(x)`; None when exhausted. A StopIteration that a Python `__next__` raises becomes None.
    pub next: Option<fn(&mut Vm, Value) -> Result<Option<Value>>>,
    /// `x[k]`.
    pub get_item: Option<fn(&mut Vm, Value, Value) -> Result<Value>>,
    /// `x[k] = v`; `del x[k]` when v is unset.
    pub set_item: Option<fn(&mut Vm, Value, Value, Value) -> Result<()>>,
    /// `k in x`; else by iteration.
    pub contains: Option<fn(&mut Vm, Value, Value) -> Result<bool>>,
    /// `x < y` and so on; NotImplemented when it cannot tell.
    pub compare: Option<fn(&mut Vm, CompareOp, Value, Value) -> Result<Value>>,
    /// `x + y` and so on. Called for the type of either operand, in the order written;
    /// NotImplemented when the operands do not suit.
    pub binary: Option<fn(&mut Vm, BinaryOp, Value, Value) -> Result<Value>>,
    /// `x += y` and so on; NotImplemented to fall back on `binary`.
    pub inplace: Option<fn(&mut Vm, BinaryOp, Value, Value) -> Result<Value>>,
    /// `-x` and so on; NotImplemented when the type lacks the operator.
    pub unary: Option<fn(&mut Vm, UnaryOp, Value) -> Result<Value>>,
    /// `operator.index(x)`; the result is an int.
    pub index: Option<fn(&mut Vm, Value) -> Result<Value>>,
    /// `int(x)`.
    pub int: Option<fn(&mut Vm, Value) -> Result<Value>>,
    /// `float(x)`.
    pub float: Option<fn(&mut Vm, Value) -> Result<Value>>,
    /// `x(...)`.
    pub call: Option<fn(&mut Vm, Value, Args) -> Result<Value>>,
    /// `x.name` for types that compute attributes; None when there is none. Types without it use
    /// the generic lookup.
    pub get_attr: Option<fn(&mut Vm, Value, Gc<Str>) -> Result<Option<Value>>>,
    /// `x.name = v`; `del x.name` when v is unset. Types without it use the generic one.
    pub set_attr: Option<fn(&mut Vm, Value, Gc<Str>, Value) -> Result<()>>,
    /// `descriptor.__get__(object, type)`; the object is unset when read through the class.
    pub descr_get: Option<fn(&mut Vm, Value, Value, Gc<Type>) -> Result<Value>>,
    /// `descriptor.__set__(object, v)`; `__delete__` when v is unset.
    pub descr_set: Option<fn(&mut Vm, Value, Value, Value) -> Result<()>>,
}

macro_rules! slot_ids {
    ($($id:ident $name:literal $signature:literal;)*) => {
        /// A special method that shows a slot.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "each is named after its special method")]
        pub enum SlotId { $($id),* }

        impl SlotId {
            /// Every one, in order of the discriminant.
            pub const ALL: &'static [SlotId] = &[$(SlotId::$id),*];
            /// The special method's name.
            pub const fn name(self) -> &'static str { match self { $(SlotId::$id => $name),* } }
            /// Its parameters.
            pub const fn parameters(self) -> &'static str { match self { $(SlotId::$id => $signature),* } }
        }
    };
}

slot_ids! {
    Repr "__repr__" "self, /";
    Str "__str__" "self, /";
    Hash "__hash__" "self, /";
    Bool "__bool__" "self, /";
    Len "__len__" "self, /";
    Iter "__iter__" "self, /";
    Next "__next__" "self, /";
    GetItem "__getitem__" "self, key, /";
    SetItem "__setitem__" "self, key, value, /";
    DelItem "__delitem__" "self, key, /";
    Contains "__contains__" "self, key, /";
    Lt "__lt__" "self, value, /";
    Le "__le__" "self, value, /";
    Gt "__gt__" "self, value, /";
    Ge "__ge__" "self, value, /";
    Eq "__eq__" "self, value, /";
    Ne "__ne__" "self, value, /";
    Add "__add__" "self, value, /";
    Sub "__sub__" "self, value, /";
    Mul "__mul__" "self, value, /";
    Div "__truediv__" "self, value, /";
    FloorDiv "__floordiv__" "self, value, /";
    Mod "__mod__" "self, value, /";
    Pow "__pow__" "self, value, mod=None, /";
    MatMul "__matmul__" "self, value, /";
    And "__and__" "self, value, /";
    Or "__or__" "self, value, /";
    Xor "__xor__" "self, value, /";
    Shl "__lshift__" "self, value, /";
    Shr "__rshift__" "self, value, /";
    DivMod "__divmod__" "self, value, /";
    RAdd "__radd__" "self, value, /";
    RSub "__rsub__" "self, value, /";
    RMul "__rmul__" "self, value, /";
    RDiv "__rtruediv__" "self, value, /";
    RFloorDiv "__rfloordiv__" "self, value, /";
    RMod "__rmod__" "self, value, /";
    RPow "__rpow__" "self, value, mod=None, /";
    RMatMul "__rmatmul__" "self, value, /";
    RAnd "__rand__" "self, value, /";
    ROr "__ror__" "self, value, /";
    RXor "__rxor__" "self, value, /";
    RShl "__rlshift__" "self, value, /";
    RShr "__rrshift__" "self, value, /";
    RDivMod "__rdivmod__" "self, value, /";
    IAdd "__iadd__" "self, value, /";
    ISub "__isub__" "self, value, /";
    IMul "__imul__" "self, value, /";
    IDiv "__itruediv__" "self, value, /";
    IFloorDiv "__ifloordiv__" "self, value, /";
    IMod "__imod__" "self, value, /";
    IPow "__ipow__" "self, value, /";
    IMatMul "__imatmul__" "self, value, /";
    IAnd "__iand__" "self, value, /";
    IOr "__ior__" "self, value, /";
    IXor "__ixor__" "self, value, /";
    IShl "__ilshift__" "self, value, /";
    IShr "__irshift__" "self, value, /";
    Neg "__neg__" "self, /";
    Pos "__pos__" "self, /";
    Invert "__invert__" "self, /";
    Abs "__abs__" "self, /";
    Index "__index__" "self, /";
    Int "__int__" "self, /";
    Float "__float__" "self, /";
    Call "__call__" "self, /, *args, **kwargs";
    GetAttribute "__getattribute__" "self, name, /";
    SetAttr "__setattr__" "self, name, value, /";
    DelAttr "__delattr__" "self, name, /";
    Get "__get__" "self, instance, owner=None, /";
    Set "__set__" "self, instance, value, /";
    Delete "__delete__" "self, instance, /";
}

impl SlotId {
    /// Whether CPython shows the special method of a builtin with this layout as an ordinary method.
    pub fn is_method_of(self, layout: Kind) -> bool {
        matches!(
            (self, layout),
            (SlotId::GetItem, Kind::List | Kind::Dict)
                | (SlotId::Contains, Kind::Dict | Kind::Set | Kind::FrozenSet)
        )
    }

    /// The special method of a binary operator.
    pub const fn binary(op: BinaryOp) -> SlotId {
        SlotId::ALL[SlotId::Add as usize + op as usize]
    }

    /// The special method of a binary operator's reflected form.
    pub const fn reflected(op: BinaryOp) -> SlotId {
        SlotId::ALL[SlotId::RAdd as usize + op as usize]
    }

    /// The special method of a binary operator's in-place form (there is none for `divmod`).
    pub const fn inplace(op: BinaryOp) -> SlotId {
        SlotId::ALL[SlotId::IAdd as usize + op as usize]
    }

    /// The special method of a comparison.
    pub const fn compare(op: CompareOp) -> SlotId {
        SlotId::ALL[SlotId::Lt as usize + op as usize]
    }

    /// The special method of a unary operator.
    pub const fn unary(op: UnaryOp) -> SlotId {
        SlotId::ALL[SlotId::Neg as usize + op as usize]
    }
}

const _: () = assert!(SlotId::RAdd as usize - SlotId::Add as usize == 14);
const _: () = assert!(SlotId::Neg as usize - SlotId::IAdd as usize == 13);
