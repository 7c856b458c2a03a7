//! Binding the arguments of constructors, whose messages do not say their names.

use crate::object::*;
use crate::vm::Vm;

/// The parameters of a constructor.
pub struct Parameters {
    /// What messages call it.
    pub function: &'static str,
    /// Every parameter's name.
    pub names: &'static [&'static str],
    /// How many of them must be given.
    pub required: usize,
    /// How many of them can be given by position.
    pub positional: usize,
}

impl Parameters {
    /// The argument for each parameter; unset where there is none.
    pub fn bind(&self, vm: &mut Vm, args: &[Value], kwargs: Value) -> Result<Vec<Value>> {
        let kwargs = kwargs.downcast::<Dict>();
        let given = args.len() + kwargs.map_or(0, |kwargs| kwargs.len());
        let call = self.function;
        let most = self.names.len();
        if given > most || args.len() > self.positional {
            let (bound, given, kind) = if self.positional < most && args.len() > self.positional {
                (self.positional, args.len(), "positional ")
            } else {
                (most, given, "")
            };
            return Err(vm.type_error(format!(
                "{call} takes at most {bound} {kind}arguments ({given} given)"
            )));
        }
        let mut bound = args.to_vec();
        bound.resize(most, Value::UNSET);
        let (mut unknown, mut twice) = (None, None);
        for (name, value) in kwargs.iter().flat_map(|kwargs| kwargs.iter()) {
            let text = name.downcast::<Str>().map(|name| name.to_string_lossy().into_owned());
            match self.names.iter().position(|known| Some(*known) == text.as_deref()) {
                Some(at) if at < args.len() => twice = twice.or(Some(at)),
                Some(at) => bound[at] = value,
                None => unknown = unknown.or(text),
            }
        }
        if let Some(at) = bound[..self.required].iter().position(|value| value.is_unset()) {
            let (name, position) = (self.names[at], at + 1);
            return Err(vm.type_error(format!(
                "{call} missing required argument '{name}' (pos {position})"
            )));
        }
        if let Some(at) = twice {
            let (name, position) = (self.names[at], at + 1);
            return Err(vm.type_error(format!(
                "argument for {call} given by name ('{name}') and position ({position})"
            )));
        }
        if let Some(name) = unknown {
            let call = if call == "function" { "this function" } else { call };
            return Err(
                vm.type_error(format!("{call} got an unexpected keyword argument '{name}'"))
            );
        }
        Ok(bound)
    }
}
