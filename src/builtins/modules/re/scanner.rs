//! `_sre.SRE_Scanner`: matches one after the other.

use super::match_::new_match;
use super::pattern::{Mode, Walk, pattern_of};
use super::subject::{Subject, Window};
use crate::heap::Tracer;
use crate::object::*;
use crate::vm::Vm;

/// A scanner.
pub struct Scanner {
    pattern: Value,
    subject: Subject,
    window: Window,
    /// None when it has come to the end.
    walk: Option<Walk>,
}

impl Opaque for Scanner {
    fn trace(&self, tracer: &mut Tracer) {
        tracer.value(self.pattern);
        self.subject.trace(tracer);
    }
}

impl Scanner {
    /// A scanner of a part of a subject.
    pub fn make(
        vm: &mut Vm,
        pattern: Value,
        string: Value,
        pos: Option<i64>,
        endpos: Option<i64>,
    ) -> Result<Value> {
        let compiled = pattern_of(vm, pattern)?;
        let subject = Subject::new(vm, &compiled, string)?;
        let window = subject.window(pos, endpos);
        let scanner = Scanner { pattern, subject, window, walk: Some(Walk::new(window)) };
        Ok(vm.new_opaque(&SCANNER, Box::new(scanner)))
    }
}

/// The method that gives the next match of a scanner.
pub fn search_of(vm: &mut Vm, scanner: Value) -> Result<Value> {
    let name = vm.intern("search");
    vm.get_attr(scanner, name)
}

fn scanner_of(vm: &mut Vm, this: Value) -> Result<OpaqueRef<Scanner>> {
    match opaque::<Scanner>(this) {
        Some(scanner) => Ok(scanner),
        None => Err(vm.type_error("a scanner is required")),
    }
}

fn step(vm: &mut Vm, this: Value, mode: Mode) -> Result<Value> {
    let mut scanner = scanner_of(vm, this)?;
    let (this, window, subject) = (scanner.pattern, scanner.window, scanner.subject.clone());
    let mut pattern = pattern_of(vm, this)?;
    let Some(walk) = &mut scanner.walk else { return Ok(Value::NONE) };
    match walk.next(vm, &mut pattern, &subject, mode)? {
        Some(begins) => Ok(new_match(vm, this, &pattern, subject, window, begins)),
        None => {
            scanner.walk = None;
            Ok(Value::NONE)
        }
    }
}

/// `_sre.SRE_Scanner`
pub static SCANNER: TypeSpec = TypeSpec {
    name: "SRE_Scanner",
    module: "_sre",
    methods: &[
        method("match", "self, /", |vm: &mut Vm, this: Value| step(vm, this, Mode::Match)),
        method("search", "self, /", |vm: &mut Vm, this: Value| step(vm, this, Mode::Search)),
    ],
    getsets: &[member("pattern", |vm, this| Ok(scanner_of(vm, this)?.pattern))],
    ..TypeSpec::NONE
};
