//! Starting and stepping iterators and generators.

use super::super::Vm;
use super::super::frame::Then;
use super::super::generator::Step;
use crate::object::*;

impl Vm {
    pub(in crate::vm) fn slow_get_iter(&mut self, value: Value, dst: u16) -> Result<Option<Value>> {
        if value.kind() == Kind::Instance {
            let class = self.type_of(value);
            if let Some(function) = self.python_special(class, self.names.iter) {
                self.push_call(function, &[value], dst, Then::Iter)?;
                return Ok(None);
            }
        }
        let handles = self.handles.len();
        let result = self.iter(value);
        self.handles.truncate(handles);
        result.map(Some)
    }

    /// The next item; unset when exhausted; None when a frame was pushed that will see to it.
    #[inline(never)]
    pub(in crate::vm) fn slow_next(&mut self, iterator: Value, dst: u16) -> Result<Option<Value>> {
        match iterator.kind() {
            Kind::Generator => {
                if let Some(generator) = iterator.downcast::<Generator>() {
                    return match self.start_resume(
                        generator,
                        Value::NONE,
                        dst,
                        Then::GeneratorFor,
                    )? {
                        true => Ok(None),
                        false => Ok(Some(Value::UNSET)),
                    };
                }
            }
            Kind::Instance => {
                let class = self.type_of(iterator);
                if let Some(function) = self.python_special(class, self.names.next) {
                    self.push_call(function, &[iterator], dst, Then::Next)?;
                    return Ok(None);
                }
            }
            _ => {}
        }
        let handles = self.handles.len();
        let result = self.next(iterator);
        self.handles.truncate(handles);
        result.map(|item| Some(item.unwrap_or(Value::UNSET)))
    }

    /// Turns a call of `range` laid out in `window` into a counting loop's registers, if it is the
    /// builtin and the arguments are small ints.
    pub(in crate::vm) fn prepare_range(&mut self, window: *mut Value, n: usize) -> bool {
        // SAFETY: T1, D1.
        unsafe {
            if !window.read().is(self.types.range.into()) {
                return false;
            }
            let arg = |i: usize| window.add(2 + i).read().as_int();
            let (start, stop, step) = match n {
                1 => (Some(0), arg(0), Some(1)),
                2 => (arg(0), arg(1), Some(1)),
                _ => (arg(0), arg(1), arg(2)),
            };
            let (Some(start), Some(stop), Some(step)) = (start, stop, step) else { return false };
            let left = range_len(start, stop, step);
            if step == 0 || left > i64::MAX as u64 {
                return false;
            }
            window.write(Value::int(start));
            window.add(1).write(Value::int(left as i64));
            window.add(2).write(Value::int(step));
            true
        }
    }

    /// One step of `yield from`.
    pub(in crate::vm) fn send_step(
        &mut self,
        iterator: Value,
        sent: Value,
        dst: u16,
    ) -> Result<Step> {
        if let Some(generator) = iterator.downcast::<Generator>() {
            return match self.start_resume(generator, sent, dst, Then::GeneratorSend)? {
                true => Ok(Step::Pushed),
                false => Ok(Step::Returned(Value::NONE)),
            };
        }
        let handles = self.handles.len();
        let result = self.send_to_iterator(iterator, sent);
        self.handles.truncate(handles);
        result
    }
}
