//! `_sre`: compiled patterns and their matches. What else `re` has is written in Python.

mod compile;
mod match_;
mod pattern;
mod scanner;
mod subject;
mod substitute;

use crate::object::*;
use crate::text::regex::{Host, Stop};
use crate::vm::{ModuleSpec, Vm};

/// `_sre`
pub static SRE: ModuleSpec = ModuleSpec {
    name: "_sre",
    doc: "",
    functions: &[function("compile", "pattern, flags, /", compile::compile)
        .doc("The compiled pattern, and the texts of the warnings about it.")],
    types: &[&pattern::PATTERN, &match_::MATCH, &scanner::SCANNER],
    init: Some(|vm, mut dict| {
        for (name, spec) in [("Pattern", &pattern::PATTERN), ("Match", &match_::MATCH)] {
            let class = vm.type_by_spec(spec);
            let name = vm.intern(name);
            dict.set_str(vm.heap_mut(), name, class.into());
        }
        Ok(())
    }),
};

/// The runtime as the regular expressions see it.
struct Limits<'a> {
    vm: &'a mut Vm,
    raised: Option<Raised>,
    depth: usize,
}

impl Host for Limits<'_> {
    fn spend(&mut self, units: u64) -> std::result::Result<(), Stop> {
        self.vm.charge(units).map_err(|raised| self.stop(raised))
    }

    fn reserve(&mut self, bytes: usize) -> std::result::Result<(), Stop> {
        self.vm.reserve(bytes).map_err(|raised| self.stop(raised))
    }

    fn enter(&mut self) -> std::result::Result<(), Stop> {
        // Deeper than CPython goes; each level takes several calls here.
        const DEEPEST: usize = 480;
        if self.depth >= DEEPEST {
            let raised = self.vm.recursion_error("maximum recursion depth exceeded");
            return Err(self.stop(raised));
        }
        self.vm.enter_native().map_err(|raised| self.stop(raised))?;
        self.depth += 1;
        Ok(())
    }

    fn leave(&mut self) {
        self.vm.leave_native();
        self.depth -= 1;
    }
}

impl Limits<'_> {
    fn stop(&mut self, raised: Raised) -> Stop {
        self.raised = Some(raised);
        Stop
    }
}

impl Drop for Limits<'_> {
    fn drop(&mut self) {
        // An error leaves from any depth.
        while self.depth > 0 {
            self.leave();
        }
    }
}

/// Does something that the runtime's limits may stop.
fn limited<R>(
    vm: &mut Vm,
    work: impl FnOnce(&mut dyn Host) -> std::result::Result<R, Stop>,
) -> Result<R> {
    let mut limits = Limits { vm, raised: None, depth: 0 };
    match work(&mut limits) {
        Ok(result) => Ok(result),
        Err(Stop) => Err(limits.raised.take().expect("bug: stopped for no reason")),
    }
}
