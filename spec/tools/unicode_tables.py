#!/usr/bin/env python3.13
"""Writes src/text/unicode_tables.rs from the character data of the running CPython.

Usage: python3.13 spec/tools/unicode_tables.py > src/text/unicode_tables.rs
"""

import sys
import unicodedata

POINTS = range(0x110000)


def runs(points):
    """Greedy arithmetic runs (first, last, step) over sorted code points; step is 1 or 2."""
    out = []
    for p in points:
        if out:
            first, last, step = out[-1]
            if p - last == step or (first == last and p - last == 2):
                out[-1] = (first, p, p - last)
                continue
        out.append((p, p, 1))
    # A run of two in steps of 2 that steals the start of a longer run costs nothing but an entry.
    return out


def mapping_runs(pairs):
    """Runs (first, last, step, delta) over sorted (from, to) pairs."""
    out = []
    for p, q in pairs:
        delta = q - p
        if out:
            first, last, step, d = out[-1]
            if d == delta and (p - last == step or (first == last and p - last == 2)):
                out[-1] = (first, p, p - last, d)
                continue
        out.append((p, p, 1, delta))
    return out


def emit(name, doc, type_, rows):
    print(f"\n/// {doc}")
    print(f"pub static {name}: &[{type_}] = &[")
    line = "   "
    for row in rows:
        cell = " " + row + ","
        if len(line) + len(cell) > 100:
            print(line)
            line = "   "
        line += cell
    print(line)
    print("];")


def emit_set(name, doc, test):
    points = [p for p in POINTS if test(chr(p))]
    emit(name, doc, "Run", [f"({a:#x}, {b:#x}, {s})" for a, b, s in runs(points)])


def rust_str(s):
    return '"' + "".join(f"\\u{{{ord(c):x}}}" for c in s) + '"'


def emit_map(name, doc, convert, base=lambda c: c):
    changed = [(p, convert(chr(p))) for p in POINTS if convert(chr(p)) != base(chr(p))]
    single = [(p, ord(t)) for p, t in changed if len(t) == 1]
    many = [(p, t) for p, t in changed if len(t) > 1]
    rows = [f"({a:#x}, {b:#x}, {s}, {d})" for a, b, s, d in mapping_runs(single)]
    emit(name, doc, "MapRun", rows)
    emit(
        name + "_MANY",
        doc[:-1] + ", where it is several characters.",
        "(u32, &str)",
        [f"({p:#x}, {rust_str(t)})" for p, t in many],
    )


# Whether the capital sigma before which `c` stands takes its final form tells what CPython keeps
# to itself: the properties Cased and Case_Ignorable.
def ends_cased(c):
    return (c + "\u03a3").lower()[-1] == "\u03c2"


def ignorable(c):
    return ("A" + c + "\u03a3").lower()[-1] == "\u03c2" and not ends_cased(c)


print(f"""\
//! Character data of Unicode {unicodedata.unidata_version}, as CPython {sys.version_info.major}.{sys.version_info.minor} has it.
//!
//! Written by spec/tools/unicode_tables.py; do not edit.

/// Code points `first, first + step, ..., last`.
pub type Run = (u32, u32, u8);
/// Code points `first, first + step, ..., last`, each mapped to itself plus the delta.
pub type MapRun = (u32, u32, u8, i32);""")

emit_set("SPACE", "`str.isspace`.", str.isspace)
emit_set("ALPHA", "`str.isalpha`.", str.isalpha)
emit_set("UPPER", "`str.isupper` of one character that is not title case.", str.isupper)
emit_set("LOWER", "`str.islower`.", str.islower)
emit_set("TITLE", "Title case letters (category Lt).", lambda c: unicodedata.category(c) == "Lt")
emit_set("PRINTABLE", "`str.isprintable`.", str.isprintable)
emit_set("NUMERIC", "`str.isnumeric`.", str.isnumeric)
emit_set("ID_START", "May start an identifier (XID_Start and the underscore).", str.isidentifier)
emit_set(
    "ID_CONTINUE_ONLY",
    "May continue an identifier but not start it.",
    lambda c: ("a" + c).isidentifier() and not c.isidentifier(),
)
emit_set("ENDS_CASED", "Cased and not case-ignorable.", ends_cased)
emit_set("CASE_IGNORABLE", "Case-ignorable.", ignorable)

zeros = [p for p in POINTS if unicodedata.decimal(chr(p), -1) == 0]
for z in zeros:
    assert [unicodedata.decimal(chr(z + i), -1) for i in range(10)] == list(range(10))
assert sum(chr(p).isdecimal() for p in POINTS) == 10 * len(zeros)
emit("DECIMAL_ZEROS", "The digit zero of each decimal system; one to nine follow it.", "u32",
     [f"{z:#x}" for z in zeros])
digits = [(p, unicodedata.digit(chr(p)) ) for p in POINTS if chr(p).isdigit() and not chr(p).isdecimal()]
digit_runs = [r for r in mapping_runs(digits)]
assert all(s == 1 for _, _, s, _ in digit_runs)
emit("DIGITS_ONLY", "Digits that are not decimal: first, last, value of the first.", "(u32, u32, u8)",
     [f"({a:#x}, {b:#x}, {a + d})" for a, b, _, d in digit_runs])

emit_map("TO_UPPER", "`str.upper` of one character.", str.upper)
emit_map("TO_LOWER", "`str.lower` of one character.", str.lower)
emit_map("TO_TITLE", "`str.title` of one character, where it is not `str.upper`'s.", str.title, str.upper)
emit_map("TO_FOLDED", "`str.casefold` of one character, where it is not `str.lower`'s.", str.casefold, str.lower)
