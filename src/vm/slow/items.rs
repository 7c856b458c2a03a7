//! Subscription beyond lists by index and dicts by str.

use super::super::Vm;
use super::super::frame::Then;
use crate::object::*;

impl Vm {
    #[inline(never)]
    pub(in crate::vm) fn slow_get_item(
        &mut self,
        object: Value,
        key: Value,
        dst: u16,
    ) -> Result<Option<Value>> {
        match object.kind() {
            Kind::Dict => {
                if let Some(dict) = object.downcast::<Dict>() {
                    let handles = self.handles.len();
                    let found = Dict::get(dict, self, key);
                    self.handles.truncate(handles);
                    return match found? {
                        Some(value) => Ok(Some(value)),
                        None => Err(self.key_error(key)),
                    };
                }
            }
            Kind::Instance => {
                let class = self.type_of(object);
                if let Some(function) = self.python_special(class, self.names.getitem) {
                    self.push_call(function, &[object, key], dst, Then::Store)?;
                    return Ok(None);
                }
            }
            _ => {}
        }
        let handles = self.handles.len();
        let result = self.get_item(object, key);
        self.handles.truncate(handles);
        result.map(Some)
    }

    #[inline(never)]
    pub(in crate::vm) fn slow_get_slice(
        &mut self,
        object: Value,
        start: Value,
        stop: Value,
        dst: u16,
    ) -> Result<Option<Value>> {
        if let Some(text) = object.downcast::<Str>() {
            let bound = |v: Value, default: i64| {
                if v.is_none() { Some(default) } else { v.as_int() }
            };
            let len = text.chars() as i64;
            if let (Some(start), Some(stop)) = (bound(start, 0), bound(stop, len)) {
                let clamp = |i: i64| if i < 0 { (i + len).max(0) } else { i.min(len) };
                let (start, stop) = (clamp(start), clamp(stop));
                if start >= stop {
                    return Ok(Some(self.names.empty.into()));
                }
                if start == 0 && stop == len {
                    return Ok(Some(object));
                }
                // The bytes are copied by `new_str`; the borrow ends there.
                let bytes = text.slice_bytes(start as usize, stop as usize);
                return Ok(Some(self.new_str(bytes).into()));
            }
        }
        let slice = self.new_slice(start, stop, Value::NONE);
        self.protect(slice.into());
        let result = self.slow_get_item(object, slice.into(), dst);
        self.handles.pop();
        result
    }

    /// False when a frame was pushed.
    #[inline(never)]
    pub(in crate::vm) fn slow_set_item(
        &mut self,
        object: Value,
        key: Value,
        value: Value,
    ) -> Result<bool> {
        let handles = self.handles.len();
        let result = match object.kind() {
            Kind::Dict => match object.downcast::<Dict>() {
                Some(dict) => Dict::set(dict, self, key, value),
                None => Ok(()),
            },
            Kind::Instance => {
                let class = self.type_of(object);
                if let Some(function) = self.python_special(class, self.names.setitem) {
                    self.push_call(function, &[object, key, value], 0, Then::Discard)?;
                    return Ok(false);
                }
                self.set_item(object, key, value)
            }
            _ => self.set_item(object, key, value),
        };
        self.handles.truncate(handles);
        result.map(|()| true)
    }
}
