//! Buffers that objects of Python classes export: `__buffer__` and `__release_buffer__`.

use crate::builtins::bytes_like::memoryview;
use crate::heap::Tracer;
use crate::object::{Kind, Result, Value};
use crate::vm::Vm;

/// What `__buffer__` is asked for: anything that can be read.
pub const FULL: i64 = 0x11c;
/// The same: plain bytes.
pub const SIMPLE: i64 = 0;

/// A view that an object has exported, until it is given back.
pub struct Exported {
    exporter: Value,
    view: Value,
}

impl Exported {
    /// What the object's `__buffer__` returns; None if its class defines none.
    pub fn of(vm: &mut Vm, object: Value, flags: i64) -> Result<Option<Exported>> {
        let class = vm.type_of(object);
        if !class.is_python() {
            return Ok(None);
        }
        let name = vm.intern("__buffer__");
        if vm.lookup(class, name).is_none_or(|method| method.kind() == Kind::Native) {
            return Ok(None);
        }
        let Some(view) = vm.call_special(object, name, &[Value::int(flags)])? else {
            return Ok(None);
        };
        vm.protect(view);
        if !memoryview::is_view(view) {
            return Err(vm.type_error("__buffer__ returned non-memoryview object"));
        }
        Ok(Some(Exported { exporter: object, view }))
    }

    /// The memoryview.
    pub fn view(&self) -> Value {
        self.view
    }

    /// Marks both objects.
    pub fn trace(&self, tracer: &mut Tracer) {
        tracer.values(&[self.exporter, self.view]);
    }

    /// Tells the object that its buffer is not used any more.
    pub fn give_back(&self, vm: &mut Vm) -> Result<()> {
        let name = vm.intern("__release_buffer__");
        vm.protect(self.view);
        vm.call_special(self.exporter, name, &[self.view])?;
        Ok(())
    }
}

/// A copy of the bytes that an object of a Python class exports; None if it exports none.
pub fn contents(vm: &mut Vm, object: Value, flags: i64) -> Result<Option<Vec<u8>>> {
    let Some(exported) = Exported::of(vm, object, flags)? else { return Ok(None) };
    let data = memoryview::contents(vm, exported.view())?;
    exported.give_back(vm)?;
    Ok(data)
}
