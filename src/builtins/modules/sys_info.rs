//! What `sys` says about the runtime and its numbers.

use crate::builtins::containers::simple_namespace;
use crate::builtins::containers::struct_sequence::{self, STRUCT_SEQUENCE, element};
use crate::object::*;
use crate::vm::Vm;

macro_rules! named_tuples {
    ($($(#[$doc:meta])* $STATIC:ident $name:literal $text:literal: $($at:literal $field:literal),*;)*) => {
        $(
            $(#[$doc])*
            pub static $STATIC: TypeSpec = TypeSpec {
                name: $name,
                module: "sys",
                doc: $text,
                getsets: &[$(member($field, element::<$at>)),*],
                ..STRUCT_SEQUENCE
            };
        )*
    };
}

named_tuples! {
    /// `type(sys.version_info)`
    VERSION_INFO "version_info" "sys.version_info\n\nVersion information as a named tuple.":
        0 "major", 1 "minor", 2 "micro", 3 "releaselevel", 4 "serial";
    /// `type(sys.flags)`
    FLAGS "flags" "sys.flags\n\nFlags provided through command line arguments or environment vars.":
        0 "debug", 1 "inspect", 2 "interactive", 3 "optimize", 4 "dont_write_bytecode",
        5 "no_user_site", 6 "no_site", 7 "ignore_environment", 8 "verbose", 9 "bytes_warning",
        10 "quiet", 11 "hash_randomization", 12 "isolated", 13 "dev_mode", 14 "utf8_mode",
        15 "warn_default_encoding", 16 "safe_path", 17 "int_max_str_digits";
    /// `type(sys.float_info)`
    FLOAT_INFO "float_info" "sys.float_info\n\nA named tuple holding information about the float type.":
        0 "max", 1 "max_exp", 2 "max_10_exp", 3 "min", 4 "min_exp", 5 "min_10_exp", 6 "dig",
        7 "mant_dig", 8 "epsilon", 9 "radix", 10 "rounds";
    /// `type(sys.int_info)`
    INT_INFO "int_info" "sys.int_info\n\nA named tuple that holds information about Python's\ninternal representation of integers.  The attributes are read only.":
        0 "bits_per_digit", 1 "sizeof_digit", 2 "default_max_str_digits",
        3 "str_digits_check_threshold";
    /// `type(sys.hash_info)`
    HASH_INFO "hash_info" "hash_info\n\nA named tuple providing parameters used for computing hashes.":
        0 "width", 1 "modulus", 2 "inf", 3 "nan", 4 "imag", 5 "algorithm", 6 "hash_bits",
        7 "seed_bits", 8 "cutoff";
    /// `type(sys.thread_info)`
    THREAD_INFO "thread_info" "sys.thread_info\n\nA named tuple holding information about the thread implementation.":
        0 "name", 1 "lock", 2 "version";
}

/// `type(sys.get_asyncgen_hooks())`
pub static ASYNCGEN_HOOKS: TypeSpec = TypeSpec {
    name: "asyncgen_hooks",
    getsets: &[member("firstiter", element::<0>), member("finalizer", element::<1>)],
    ..STRUCT_SEQUENCE
};

/// The Python version whose language this is.
const VERSION: (i64, i64, i64) = (3, 13, 0);

fn text(vm: &mut Vm, text: &str) -> Value {
    vm.intern(text).into()
}

fn ints(values: &[i64]) -> Vec<Value> {
    values.iter().map(|i| Value::int(*i)).collect()
}

/// Every name of `sys` that holds a plain fact.
pub(super) fn facts(vm: &mut Vm) -> Vec<(&'static str, Value)> {
    let level = text(vm, "final");
    let (major, minor, micro) = VERSION;
    let version = [Value::int(major), Value::int(minor), Value::int(micro), level, Value::int(0)];
    let version = struct_sequence::new(vm, &VERSION_INFO, &version);
    let hex = (major << 24) | (minor << 16) | (micro << 8) | 0xf0;
    let (name, tag) = (text(vm, "pylua"), text(vm, "pylua-313"));
    let implementation = simple_namespace::of(
        vm,
        &[
            ("name", name),
            ("cache_tag", tag),
            ("version", version),
            ("hexversion", Value::int(hex)),
        ],
    );
    let order = if cfg!(target_endian = "little") { "little" } else { "big" };
    let strs = [
        ("byteorder", order),
        ("platform", std::env::consts::OS),
        ("version", concat!("3.13.0 (pylua ", env!("CARGO_PKG_VERSION"), ") [Python inside Lua]")),
        ("executable", ""),
        ("prefix", ""),
        ("exec_prefix", ""),
        ("base_prefix", ""),
        ("base_exec_prefix", ""),
        ("platlibdir", "lib"),
        ("abiflags", ""),
        ("float_repr_style", "short"),
        ("copyright", COPYRIGHT),
    ];
    let mut facts: Vec<(&'static str, Value)> =
        strs.iter().map(|(name, value)| (*name, text(vm, value))).collect();
    let flags = flags(vm);
    let float = float_info(vm);
    let int = struct_sequence::new(vm, &INT_INFO, &ints(&[30, 4, 4300, 640]));
    let hash = hash_info(vm);
    let thread = {
        let name = text(vm, "pylua");
        struct_sequence::new(vm, &THREAD_INFO, &[name, Value::NONE, Value::NONE])
    };
    facts.extend([
        ("version_info", version),
        ("hexversion", Value::int(hex)),
        ("implementation", implementation),
        ("maxsize", Value::int(i64::MAX)),
        ("maxunicode", Value::int(0x10FFFF)),
        ("api_version", Value::int(1013)),
        ("flags", flags),
        ("float_info", float),
        ("int_info", int),
        ("hash_info", hash),
        ("thread_info", thread),
        // Nothing writes bytecode files.
        ("dont_write_bytecode", Value::TRUE),
        ("pycache_prefix", Value::NONE),
    ]);
    facts
}

/// What `sys.copyright` says: whose language this is, and whose runtime it is not.
const COPYRIGHT: &str = "pylua is an independent implementation of the Python language.\n\
    Python is a trademark of the Python Software Foundation.";

/// `sys.flags`, which say what is so here whether or not any flag was given.
fn flags(vm: &mut Vm) -> Value {
    let mut values = ints(&[0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1]);
    values.push(Value::FALSE);
    values.extend(ints(&[1, 0]));
    values.push(Value::TRUE);
    values.push(Value::int(4300));
    struct_sequence::new(vm, &FLAGS, &values)
}

fn float_info(vm: &mut Vm) -> Value {
    let values = [
        Value::float(f64::MAX),
        Value::int(f64::MAX_EXP.into()),
        Value::int(f64::MAX_10_EXP.into()),
        Value::float(f64::MIN_POSITIVE),
        Value::int(f64::MIN_EXP.into()),
        Value::int(f64::MIN_10_EXP.into()),
        Value::int(f64::DIGITS.into()),
        Value::int(f64::MANTISSA_DIGITS.into()),
        Value::float(f64::EPSILON),
        Value::int(f64::RADIX.into()),
        Value::int(1),
    ];
    struct_sequence::new(vm, &FLOAT_INFO, &values)
}

fn hash_info(vm: &mut Vm) -> Value {
    let mut values = ints(&[64, (1 << 61) - 1, 314_159, 0, 1_000_003]);
    values.push(text(vm, "foldhash"));
    values.extend(ints(&[64, 0, 0]));
    struct_sequence::new(vm, &HASH_INFO, &values)
}
