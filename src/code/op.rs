//! The instruction set, declared once.
//!
//! An instruction is one 64-bit word `{op, a, b, c}`. Some instructions are followed by *extra
//! words*: inline caches and further operands. The table below yields the enum [`Op`], the number
//! of extra words, and what the disassembler prints. The semantics live in `vm/dispatch.rs`, one
//! arm each; which code to write is `compiler/`'s business.
//!
//! Conventions of the operand column:
//! * `r` a register read, `w` a register written, `k` an index of `consts`, `n` an index of
//!   `names`, `f` a free-variable index, `i` a signed 16-bit immediate, `u` an unsigned one, `j` a
//!   signed 16-bit jump offset counted in words from the *end* of the instruction (its extra words
//!   included), `-` unused.
//! * `R[x]` is register x of the frame. `x..+n` is a run of n registers.
//! * Calls lay out a *window*: `R[a]` callee, `R[a+1]` self slot, `R[a+2]..` arguments. Everything
//!   from `R[a]` up is dead after the call, and nothing above the window may be live during it.

macro_rules! opcodes {
    ($( $(#[$doc:meta])* $Op:ident $operands:literal $extra:literal; )*) => {
        /// What an instruction does.
        #[repr(u16)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Op { $( $(#[$doc])* $Op ),* }

        impl Op {
            /// Every opcode, in declaration order.
            pub const ALL: &'static [Op] = &[$(Op::$Op),*];
            /// The name as the disassembler prints it.
            pub const fn name(self) -> &'static str { match self { $(Op::$Op => stringify!($Op)),* } }
            /// Operand kinds of `a`, `b` and `c`, as three letters of the module's convention.
            pub const fn operands(self) -> &'static str { match self { $(Op::$Op => $operands),* } }
            /// How many words follow the instruction word.
            pub const fn extra_words(self) -> usize { match self { $(Op::$Op => $extra),* } }
        }
    };
}

opcodes! {
    // === Loads and moves ===
    /// Does nothing.
    Nop "---" 0;
    /// `R[a] = R[b]`, which may be unbound (self slots).
    Move "wr-" 0;
    /// `R[a] = consts[b]`.
    LoadConst "wk-" 0;
    /// `R[a] = consts[b | c << 16]`, for code with very many constants.
    LoadConstWide "wuu" 0;
    /// `R[a] = int(b)`.
    LoadInt "wi-" 0;
    /// `R[a] = None`.
    LoadNone "w--" 0;
    /// `R[a]` becomes unbound (also how `del local` is compiled, after a `CheckLocal`).
    Clear "w--" 0;
    /// Raises UnboundLocalError when local `R[a]` is unbound; `names[b]` is the name of a variable
    /// without a register of its own.
    CheckLocal "r--" 0;
    /// `R[a] = ` global or builtin `names[b]`; NameError. Extra: cell pointer, epoch.
    LoadGlobal "wn-" 2;
    /// Global `names[b] = R[a]`. Extra: cell pointer.
    StoreGlobal "rn-" 1;
    /// `del` global `names[b]`; NameError.
    DelGlobal "-n-" 0;
    /// Class body or name-mode code: `R[a] = R[c][names[b]]`, else as LoadGlobal.
    LoadName "wnr" 0;
    /// Class body or name-mode code: `R[c][names[b]] = R[a]`.
    StoreName "rnr" 0;
    /// Class body or name-mode code: `del R[c][names[b]]`; NameError.
    DelName "-nr" 0;
    /// Wraps the value of `R[a]` (possibly unbound) into a fresh Cell kept in `R[a]`.
    MakeCell "w--" 0;
    /// `R[a] = ` contents of the Cell in `R[b]`; UnboundLocalError.
    LoadCell "wr-" 0;
    /// Contents of the Cell in `R[b] = R[a]`.
    StoreCell "rr-" 0;
    /// Empties the Cell in `R[b]`; UnboundLocalError when it is empty.
    DelCell "-r-" 0;
    /// `R[a] = ` contents of free variable `b`; NameError ("cannot access free variable…").
    LoadFree "wf-" 0;
    /// Contents of free variable `b = R[a]`.
    StoreFree "rf-" 0;
    /// Empties free variable `b`.
    DelFree "-f-" 0;
    /// Class body: `R[a] = R[c][name of free variable b]`, else its cell's contents.
    LoadClassFree "wfr" 0;
    /// `R[a] = ` the Cell object of free variable `b` (for `__classcell__`).
    LoadFreeCell "wf-" 0;

    // === Arithmetic: R[a] = R[b] op R[c] ===
    /// `+`.
    Add "wrr" 0;
    /// `-`.
    Sub "wrr" 0;
    /// `*`.
    Mul "wrr" 0;
    /// `/`.
    Div "wrr" 0;
    /// `//`.
    FloorDiv "wrr" 0;
    /// `%`.
    Mod "wrr" 0;
    /// `**`.
    Pow "wrr" 0;
    /// `@`.
    MatMul "wrr" 0;
    /// `&`.
    And "wrr" 0;
    /// `|`.
    Or "wrr" 0;
    /// `^`.
    Xor "wrr" 0;
    /// `<<`.
    Shl "wrr" 0;
    /// `>>`.
    Shr "wrr" 0;
    /// `+=`; the in-place forms try `__iadd__` and its kin first.
    IAdd "wrr" 0;
    /// `-=`.
    ISub "wrr" 0;
    /// `*=`.
    IMul "wrr" 0;
    /// `/=`.
    IDiv "wrr" 0;
    /// `//=`.
    IFloorDiv "wrr" 0;
    /// `%=`.
    IMod "wrr" 0;
    /// `**=`.
    IPow "wrr" 0;
    /// `@=`.
    IMatMul "wrr" 0;
    /// `&=`.
    IAnd "wrr" 0;
    /// `|=`.
    IOr "wrr" 0;
    /// `^=`.
    IXor "wrr" 0;
    /// `<<=`.
    IShl "wrr" 0;
    /// `>>=`.
    IShr "wrr" 0;
    /// Fused: `R[a] = R[b] + int(c)`.
    AddI "wri" 0;
    /// Fused: `R[a] = R[b] - int(c)`.
    SubI "wri" 0;
    /// Fused: `R[a] += int(c)` of `R[b]`.
    IAddI "wri" 0;
    /// Fused: `R[a] -= int(c)` of `R[b]`.
    ISubI "wri" 0;
    /// Fused: `R[a] = R[b] * consts[c]`.
    MulK "wrk" 0;
    /// Fused: `R[a] = R[b] / consts[c]`.
    DivK "wrk" 0;
    /// Fused: `R[a] = R[b] // consts[c]`.
    FloorDivK "wrk" 0;
    /// Fused: `R[a] = R[b] % consts[c]`.
    ModK "wrk" 0;
    /// Fused: `R[a] = R[b] ** consts[c]`.
    PowK "wrk" 0;
    /// Fused: `R[a] = R[b] & consts[c]`.
    AndK "wrk" 0;
    /// Fused: `R[a] = R[b] + consts[c]` (constants that are not small ints).
    AddK "wrk" 0;
    /// Fused: `R[a] = R[b] - consts[c]`.
    SubK "wrk" 0;
    /// `R[a] = -R[b]`.
    Neg "wr-" 0;
    /// `R[a] = +R[b]`.
    Pos "wr-" 0;
    /// `R[a] = ~R[b]`.
    Invert "wr-" 0;
    /// `R[a] = not R[b]`.
    Not "wr-" 0;

    // === Comparison ===
    /// `R[a] = R[b] < R[c]`.
    Lt "wrr" 0;
    /// `R[a] = R[b] <= R[c]`.
    Le "wrr" 0;
    /// `R[a] = R[b] > R[c]`.
    Gt "wrr" 0;
    /// `R[a] = R[b] >= R[c]`.
    Ge "wrr" 0;
    /// `R[a] = R[b] == R[c]`.
    Eq "wrr" 0;
    /// `R[a] = R[b] != R[c]`.
    Ne "wrr" 0;
    /// `R[a] = R[b] is R[c]`.
    Is "wrr" 0;
    /// `R[a] = R[b] is not R[c]`.
    IsNot "wrr" 0;
    /// `R[a] = R[b] in R[c]`.
    In "wrr" 0;
    /// `R[a] = R[b] not in R[c]`.
    NotIn "wrr" 0;

    // === Jumps. The taken backward ones are safepoints. ===
    /// Jumps by the signed 32-bit offset `b | c << 16`.
    Jump "-uu" 0;
    /// Jumps if `R[a]` is true.
    JumpIf "r-j" 0;
    /// Jumps if `R[a]` is false.
    JumpIfNot "r-j" 0;
    /// Jumps if `R[a]` is None.
    JumpIfNone "r-j" 0;
    /// Jumps if `R[a]` is not None.
    JumpIfNotNone "r-j" 0;
    /// Fused compare and jump: jumps if `R[a] < R[b]`.
    JumpLt "rrj" 0;
    /// Jumps if `R[a] <= R[b]`.
    JumpLe "rrj" 0;
    /// Jumps if `R[a] > R[b]`.
    JumpGt "rrj" 0;
    /// Jumps if `R[a] >= R[b]`.
    JumpGe "rrj" 0;
    /// Jumps if `R[a] == R[b]`.
    JumpEq "rrj" 0;
    /// Jumps if `R[a] != R[b]`.
    JumpNe "rrj" 0;
    /// Jumps unless `R[a] < R[b]` (not the same as `>=`: NaN, user types).
    JumpNotLt "rrj" 0;
    /// Jumps unless `R[a] <= R[b]`.
    JumpNotLe "rrj" 0;
    /// Jumps unless `R[a] > R[b]`.
    JumpNotGt "rrj" 0;
    /// Jumps unless `R[a] >= R[b]`.
    JumpNotGe "rrj" 0;
    /// Jumps unless `R[a] == R[b]`.
    JumpNotEq "rrj" 0;
    /// Jumps unless `R[a] != R[b]`.
    JumpNotNe "rrj" 0;
    /// Fused with a small int: jumps if `R[a] < int(b)`.
    JumpLtI "rij" 0;
    /// Jumps if `R[a] <= int(b)`.
    JumpLeI "rij" 0;
    /// Jumps if `R[a] > int(b)`.
    JumpGtI "rij" 0;
    /// Jumps if `R[a] >= int(b)`.
    JumpGeI "rij" 0;
    /// Jumps if `R[a] == int(b)`.
    JumpEqI "rij" 0;
    /// Jumps if `R[a] != int(b)`.
    JumpNeI "rij" 0;
    /// Jumps unless `R[a] < int(b)`.
    JumpNotLtI "rij" 0;
    /// Jumps unless `R[a] <= int(b)`.
    JumpNotLeI "rij" 0;
    /// Jumps unless `R[a] > int(b)`.
    JumpNotGtI "rij" 0;
    /// Jumps unless `R[a] >= int(b)`.
    JumpNotGeI "rij" 0;
    /// Jumps unless `R[a] == int(b)`.
    JumpNotEqI "rij" 0;
    /// Jumps unless `R[a] != int(b)`.
    JumpNotNeI "rij" 0;
    /// Fused: jumps if `R[a] in R[b]`.
    JumpIn "rrj" 0;
    /// Fused: jumps if `R[a] not in R[b]`.
    JumpNotIn "rrj" 0;

    // === Attributes and items ===
    /// `R[a] = R[b].names[c]`. Extra: two inline-cache words.
    GetAttr "wrn" 2;
    /// `R[a].names[c] = R[b]`. Extra: two inline-cache words.
    SetAttr "rrn" 2;
    /// `del R[a].names[c]`.
    DelAttr "r-n" 0;
    /// `R[a] = R[b][R[c]]`.
    GetItem "wrr" 0;
    /// Fused: `R[a] = R[b][int(c)]`.
    GetItemI "wri" 0;
    /// `R[a][R[b]] = R[c]`.
    SetItem "rrr" 0;
    /// `del R[a][R[b]]`.
    DelItem "rr-" 0;
    /// `R[a] = slice(R[b], R[b+1], R[b+2])`.
    BuildSlice "wr-" 0;
    /// Fused: `R[a] = R[b][R[c]:R[c+1]]`.
    GetSlice "wrr" 0;

    // === Building ===
    /// `R[a] = [R[b]..+c]`.
    BuildList "wru" 0;
    /// `R[a] = (R[b]..+c)`.
    BuildTuple "wru" 0;
    /// `R[a] = {R[b]..+c}` as a set.
    BuildSet "wru" 0;
    /// `R[a] = dict` of c key/value pairs in `R[b]..+2c`.
    BuildDict "wru" 0;
    /// Joins the c strings `R[b]..+c` (f-strings).
    BuildString "wru" 0;
    /// `R[a] = format(conv(R[b]))`; c: 0 none, 1 `!s`, 2 `!r`, 3 `!a`. No format spec.
    FormatValue "wru" 0;
    /// `R[a] = format(conv(R[b]), R[b+1])`; c as above; `R[b+1]` is the format spec, a str.
    FormatSpec "wru" 0;
    /// Appends `R[b]` to the list in `R[a]`.
    ListAppend "rr-" 0;
    /// Extends the list in `R[a]` by iterable `R[b]` (star displays, `*args` in calls; b's
    /// TypeError says "Value after * must be an iterable" when c is 1).
    ListExtend "rru" 0;
    /// `R[a] = tuple(list R[b])`.
    ListToTuple "wr-" 0;
    /// Adds `R[b]` to the set in `R[a]`.
    SetAdd "rr-" 0;
    /// Adds all of iterable `R[b]` to the set in `R[a]`.
    SetUpdate "rr-" 0;
    /// `dict R[a][R[b]] = R[c]` (comprehensions, displays).
    DictSet "rrr" 0;
    /// `R[a].update(R[b])` for `**m` in a dict display.
    DictUpdate "rr-" 0;
    /// As DictUpdate for `**m` in a call: duplicate keys raise. `R[c]` is the callee, for messages.
    DictMerge "rrr" 0;
    /// `R[a]..+c = R[b]` unpacked; ValueError unless there are exactly c. The targets may be locals:
    /// nothing is written unless all of it succeeds.
    Unpack "wru" 0;
    /// `R[a].. = R[b]` unpacked with a star at position `c & 255`, `c >> 8` targets after it.
    UnpackStar "wru" 0;

    // === Calls ===
    /// Calls `R[a](R[a+2]..+b)`, result to `R[c]`. `R[a+1]` is free for the callee's use.
    Call "ruw" 0;
    /// As Call, but when `R[a+1]` is bound it is the first argument (after LoadMethod, LoadSpecial).
    CallSelf "ruw" 0;
    /// Fused method call: calls `R[a+1].name(R[a+2]..+b)`, result to `R[c]`. Extra: word 1 has the
    /// name index in its field `a` (bits 16..32), words 2 and 3 are inline caches.
    CallMethod "ruw" 3;
    /// As CallSelf with b arguments in all, the last of them keywords. Extra: word 1 has the
    /// const index of the tuple of their names in its fields `a` and `b` (`a | b << 16`).
    CallKw "ruw" 1;
    /// Calls `R[a](*R[a+2], **R[a+3])`: a tuple, and a dict or unbound. `R[a+1]` as in CallSelf.
    CallEx "r-w" 0;
    /// `R[a] =` method `names[c]` of `R[b]`, `R[a+1] =` its self; or `R[a] =` the attribute and
    /// `R[a+1]` unbound. Extra: two inline-cache words.
    LoadMethod "wrn" 2;
    /// `R[a], R[a+1]` = special method c of `type(R[b])` and its self, as in LoadMethod; see
    /// [`Special`]. TypeError or AttributeError as CPython's `with`, `async for`, … say.
    LoadSpecial "wru" 0;
    /// Returns `R[a]`.
    Return "r--" 0;
    /// Returns None.
    ReturnNone "---" 0;

    // === Functions and classes ===
    /// `R[a] = function(consts[b])`. c is a bit set of what follows in registers: 1 `R[a+1]` the
    /// tuple of defaults, 2 `R[a+2]` the dict of keyword defaults, 4 `R[a+3]` annotations dict.
    MakeFunction "wku" 0;
    /// `R[a] =` the function that the runtime looks up for the code, see [`Helper`]; it is called
    /// like any other.
    LoadHelper "wu-" 0;

    // === Iteration ===
    /// `R[a] = iter(R[b])`.
    GetIter "wr-" 0;
    /// `R[b] = next(R[a])` and jumps; falls through when the iterator is exhausted.
    ForIter "rwj" 0;
    /// Prepares a counting loop: `R[a]` callee (expected to be `range`), `R[a+2]..+b` arguments
    /// (1 to 3), laid out as for Call. If the callee is the builtin and the arguments are small
    /// ints: `R[a]` = next value, `R[a+1]` = values left, `R[a+2]` = step. Otherwise calls, and `R[a] =
    /// iter(result)`, `R[a+1]` unbound. Follow by a Jump to the ForRange at the loop's bottom.
    RangePrep "ru-" 0;
    /// Fused: if `R[a+1]` is bound and the count goes on: `R[b] =` value, steps, jumps. Else as
    /// ForIter on `R[a]`.
    ForRange "rwj" 0;

    // === Generators and coroutines ===
    /// First instruction of a generator, coroutine or async generator: makes the object of the
    /// frame and returns it.
    MakeGenerator "---" 0;
    /// Yields `R[b]`; when resumed, `R[a] =` the value sent.
    Yield "wr-" 0;
    /// One step of `yield from`: sends `R[b]` into iterator `R[a]`. If it yields, `R[b] =` the
    /// value and falls through, always to a `Yield b b`; if it returns, `R[b] =` its result and
    /// jumps. A frame suspended at a Yield right behind a Send is delegating.
    Send "rwj" 0;
    /// `R[a] =` the iterator of `yield from R[b]` (a generator is itself).
    GetYieldFrom "wr-" 0;
    /// `R[a] =` the iterator of `await R[b]`; c: 0 plain, 1 from `__aenter__`, 2 from `__aexit__`.
    GetAwaitable "wru" 0;
    /// `R[a] = aiter(R[b])`.
    GetAsyncIter "wr-" 0;
    /// `R[a] =` the awaitable of `R[b].__anext__()`.
    GetAsyncNext "wr-" 0;
    /// Handler of an `async for`: jumps if exception `R[a]` is StopAsyncIteration, else falls through
    /// to a Reraise.
    EndAsyncFor "r-j" 0;
    /// Yields `R[b]` from an async generator (wrapped); when resumed, `R[a] =` the value sent.
    AsyncYield "wr-" 0;

    // === Exceptions ===
    /// Raises `R[a]` (class or instance).
    Raise "r--" 0;
    /// Raises `R[a]` from `R[b]`.
    RaiseFrom "rr-" 0;
    /// `raise` with nothing: re-raises the handled exception; RuntimeError if there is none.
    RaiseCurrent "---" 0;
    /// Raises exception `R[a]` again, its traceback kept (end of a `finally`, no match).
    Reraise "r--" 0;
    /// Start of a handler: `R[a] =` the exception handled so far; `R[b]` is the one handled now.
    PushExc "wr-" 0;
    /// End of a handler: the exception handled is `R[a]` again.
    PopExc "r--" 0;
    /// Jumps unless exception `R[a]` matches class or tuple `R[b]`.
    JumpNotMatch "rrj" 0;
    /// `R[a] =` the AssertionError class, whatever the name is bound to.
    LoadAssertionError "w--" 0;
    /// `except*`: splits `R[b]` by type(s) `R[a+1]`: `R[a] =` the matching group or None, `R[b] =`
    /// the rest or None.
    SplitGroup "wr-" 0;
    /// `except*`: `R[a] =` what to re-raise given original `R[b]` and the list `R[b+1]` of
    /// exceptions raised in handlers and the unmatched rest; None if nothing.
    JoinGroup "wr-" 0;

    // === Import ===
    /// `R[a] = __import__(names[b], level R[c], fromlist R[c+1])`.
    ImportName "wnr" 0;
    /// `R[a] = from R[b] import names[c]`.
    ImportFrom "wrn" 0;
    /// `from R[a] import *` into the names of this frame (`R[b]` the namespace when c is 1).
    ImportStar "rru" 0;

    // === match ===
    /// `R[a] =` bool: `R[b]` is a sequence for patterns.
    MatchSequence "wr-" 0;
    /// `R[a] =` bool: `R[b]` is a mapping for patterns.
    MatchMapping "wr-" 0;
    /// `R[a] =` tuple of the values of the keys in tuple `R[c]` of mapping `R[b]`, or None.
    MatchKeys "wrr" 0;
    /// `R[a] =` tuple of attributes, or None: class `R[b]`, subject `R[b+1]`, keyword names tuple
    /// `R[b+2]`, c positional patterns.
    MatchClass "wru" 0;
    /// `R[a] = len(R[b])`.
    GetLen "wr-" 0;
    /// `R[a] = dict(R[b])` without the keys of tuple `R[c]`.
    DictRest "wrr" 0;

    // === Scope odds and ends ===
    /// `R[a] =` the annotations dict of this module or of class namespace `R[b]` (c is 1), made
    /// when missing.
    LoadAnnotations "wru" 0;
    /// `R[a] =` the module's globals dict.
    LoadGlobals "w--" 0;
    /// `R[a] = ` a typing object: b selects TypeVar(0), ParamSpec(1), TypeVarTuple(2) or
    /// TypeAlias(3). `R[c]` is the name, `R[c+1]` a function without parameters that evaluates
    /// the bound or the alias's value, or None; `R[c+2]` one for the default, or None; for an alias
    /// the tuple of its type parameters, or None.
    MakeTypeParam "wur" 0;
}

/// The special methods that [`Op::LoadSpecial`] can look up, in the order of its operand `c`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum Special {
    /// `__enter__` of a `with`.
    Enter,
    /// `__exit__` of a `with`.
    Exit,
    /// `__aenter__` of an `async with`.
    AsyncEnter,
    /// `__aexit__` of an `async with`.
    AsyncExit,
}

/// The functions that [`Op::LoadHelper`] can look up, in the order of its operand `b`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum Helper {
    /// `builtins.__build_class__`
    BuildClass,
    /// `sys.displayhook`, for the values of interactive statements.
    ShowValue,
    /// What tells the host's trace function; its argument is a [`TraceEvent`].
    Trace,
}

/// What a trace function is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TraceEvent {
    /// A function begins.
    Call,
    /// A statement begins.
    Line,
    /// A function returns.
    Return,
    /// An exception passes through a function.
    Exception,
}

/// One instruction word, or an extra word seen as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, align(8))]
pub struct Instr {
    /// The opcode.
    pub op: Op,
    /// First operand.
    pub a: u16,
    /// Second operand.
    pub b: u16,
    /// Third operand.
    pub c: u16,
}

const _: () = assert!(size_of::<Instr>() == 8 && size_of::<Op>() == 2);
