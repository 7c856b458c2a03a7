//! Raising and catching from Rust.

use super::Vm;
use crate::heap::Gc;
use crate::object::*;

macro_rules! raisers {
    ($($(#[$doc:meta])* $method:ident $class:ident;)*) => {
        impl Vm {
            $(
                $(#[$doc])*
                #[cold]
                #[inline(never)]
                pub fn $method(&mut self, message: impl Into<String>) -> Raised {
                    self.raise(self.types.$class, message)
                }
            )*
        }
    };
}

raisers! {
    /// Raises TypeError.
    type_error type_error;
    /// Raises ValueError.
    value_error value_error;
    /// Raises IndexError.
    index_error index_error;
    /// Raises OverflowError.
    overflow_error overflow_error;
    /// Raises ZeroDivisionError.
    zero_division_error zero_division_error;
    /// Raises RuntimeError.
    runtime_error runtime_error;
    /// Raises LookupError.
    lookup_error lookup_error;
    /// Raises ReferenceError.
    reference_error reference_error;
    /// Raises BufferError.
    buffer_error buffer_error;
    /// Raises ImportError.
    import_error import_error;
    /// Raises PermissionError.
    permission_error permission_error;
    /// Raises SystemError.
    system_error system_error;
    /// Raises RecursionError.
    recursion_error recursion_error;
    /// Raises AttributeError with a text only; see [`Vm::no_attribute`].
    attribute_error attribute_error;
    /// Raises NotImplementedError.
    not_implemented_error not_implemented_error;
}

impl Vm {
    /// Raises an exception of `class` with one text argument.
    #[cold]
    #[inline(never)]
    pub fn raise(&mut self, class: Gc<Type>, message: impl Into<String>) -> Raised {
        let text = self.new_str_from(message.into().into_bytes());
        let exception = self.new_exception(class, &[text.into()]);
        self.raise_value(exception.into())
    }

    /// An exception of builtin or Python `class` with `args`; its `__init__` is not run.
    pub fn new_exception(&mut self, class: Gc<Type>, args: &[Value]) -> Gc<Exception> {
        let args = self.new_tuple(args);
        let exception = alloc(&mut self.heap, class.root_shape, Exception::new(args));
        if class.flags.has(Flags::FINALIZER) {
            self.note_finalizable(exception.into());
        }
        exception
    }

    /// Raises an exception object. The exception being handled becomes its context.
    #[cold]
    #[inline(never)]
    pub fn raise_value(&mut self, exception: Value) -> Raised {
        self.set_context(exception);
        self.raise_again(exception)
    }

    /// Raises an exception object, its context left as it is.
    pub fn raise_again(&mut self, exception: Value) -> Raised {
        debug_assert!(exception.kind() == Kind::Exception);
        self.raised = exception;
        Raised::stored()
    }

    fn set_context(&mut self, exception: Value) {
        let Some(mut raised) = exception.downcast::<Exception>() else { return };
        let handled = self.handled_exception();
        if handled.is_unset() || handled.is(exception) {
            return;
        }
        // As `_PyErr_SetObject`: cut a cycle that the new link would close.
        let mut link = handled;
        let mut steps = 0;
        while let Some(mut e) = link.downcast::<Exception>() {
            if e.context.is(exception) {
                e.context = Value::UNSET;
                break;
            }
            link = e.context;
            steps += 1;
            if steps > 1_000_000 {
                break;
            }
        }
        raised.context = handled;
    }

    /// A call named an argument that the native function does not have; `names` are those it has.
    #[cold]
    pub fn no_such_keyword<'a>(
        &mut self,
        function: &str,
        names: impl Iterator<Item = &'a str>,
        given: Gc<Str>,
    ) -> Raised {
        let given = given.to_string_lossy();
        let names: Vec<&str> = names.collect();
        let hint = match super::suggest::closest(&given, &names) {
            Some(closest) => format!(". Did you mean '{closest}'?"),
            None => String::new(),
        };
        let text = format!("{function}() got an unexpected keyword argument '{given}'{hint}");
        self.type_error(text)
    }

    /// Issues a warning about the code that runs; raises it if the filters say so.
    #[cold]
    pub fn warn(&mut self, category: Gc<Type>, message: &str) -> Result<()> {
        (self.registry.warn)(self, category, message)
    }

    /// Takes the exception being raised.
    pub fn take_raised(&mut self) -> Value {
        std::mem::replace(&mut self.raised, Value::UNSET)
    }

    /// The exception being raised.
    pub fn peek_raised(&self) -> Value {
        self.raised
    }

    /// Takes the exception being raised if it is of `class`. Limits are never caught.
    pub fn catch(&mut self, class: Gc<Type>) -> Option<Value> {
        let exception = self.raised;
        if self.is_instance_of(exception, class) && !self.is_uncatchable(exception) {
            self.raised = Value::UNSET;
            return Some(exception);
        }
        None
    }

    /// Whether no Python code may handle this exception.
    pub fn is_uncatchable(&self, exception: Value) -> bool {
        exception.downcast::<Exception>().is_some_and(|e| e.uncatchable)
    }

    /// Raises KeyError.
    #[cold]
    #[inline(never)]
    pub fn key_error(&mut self, key: Value) -> Raised {
        let exception = self.new_exception(self.types.key_error, &[key]);
        self.raise_value(exception.into())
    }

    /// Raises StopIteration.
    #[cold]
    pub fn stop_iteration(&mut self, value: Value) -> Raised {
        let args: &[Value] = if value.is_none() { &[] } else { &[value] };
        let exception = self.new_exception(self.types.stop_iteration, args);
        self.raise_value(exception.into())
    }

    /// Raises MemoryError.
    #[cold]
    pub fn memory_error(&mut self) -> Raised {
        let exception = self.new_exception(self.types.memory_error, &[]);
        self.raise_value(exception.into())
    }

    /// Raises NameError about `name`.
    #[cold]
    pub fn name_error(&mut self, name: Gc<Str>) -> Raised {
        let message = format!("name '{}' is not defined", name.to_string_lossy());
        let text = self.new_str(message.as_bytes());
        let mut exception = self.new_exception(self.types.name_error, &[text.into()]);
        exception.set_field(field::NAME, name.into());
        exception.set_field(field::LOCALS, self.locals_for_hints());
        self.raise_value(exception.into())
    }

    /// Raises UnboundLocalError about a local.
    #[cold]
    pub fn unbound_local(&mut self, name: Gc<Str>) -> Raised {
        let message = format!(
            "cannot access local variable '{}' where it is not associated with a value",
            name.to_string_lossy()
        );
        let text = self.new_str(message.as_bytes());
        let mut exception = self.new_exception(self.types.unbound_local_error, &[text.into()]);
        exception.set_field(field::NAME, name.into());
        exception.set_field(field::LOCALS, self.locals_for_hints());
        self.raise_value(exception.into())
    }

    /// Raises NameError about a free variable.
    #[cold]
    pub fn unbound_free(&mut self, name: Gc<Str>) -> Raised {
        let message = format!(
            "cannot access free variable '{}' where it is not associated with a value in \
             enclosing scope",
            name.to_string_lossy()
        );
        let text = self.new_str(message.as_bytes());
        let mut exception = self.new_exception(self.types.name_error, &[text.into()]);
        exception.set_field(field::NAME, name.into());
        exception.set_field(field::LOCALS, self.locals_for_hints());
        self.raise_value(exception.into())
    }

    /// Raises AttributeError: `object` has no attribute `name`.
    #[cold]
    #[inline(never)]
    pub fn no_attribute(&mut self, object: Value, name: Gc<Str>) -> Raised {
        let name_text = name.to_string_lossy();
        let message = if let Some(class) = object.downcast::<Type>() {
            format!("type object '{}' has no attribute '{name_text}'", class.name.to_string_lossy())
        } else if let Some(module) = object.unwrap_as::<Module>() {
            match module.dict.get_str(self.names.name).and_then(|n| n.downcast::<Str>()) {
                Some(module_name) => {
                    self.no_module_attribute(module, &module_name.to_string_lossy(), &name_text)
                }
                None => format!("module has no attribute '{name_text}'"),
            }
        } else {
            format!("'{}' object has no attribute '{name_text}'", self.class_name(object))
        };
        self.attribute_error_about(message, object, name)
    }

    /// What AttributeError says about a module.
    fn no_module_attribute(&mut self, module: Gc<Module>, module_name: &str, name: &str) -> String {
        let full = self.intern(&format!("{module_name}.{name}"));
        let submodule = self.modules.get_str(full).and_then(|m| m.downcast::<Module>());
        if submodule.is_some_and(|m| m.initializing) {
            return format!(
                "cannot access submodule '{name}' of module '{module_name}' (most likely due to a \
                 circular import)"
            );
        }
        let file = module.dict.get_str(self.names.file).and_then(|f| f.downcast::<Str>());
        match file {
            Some(file) if module.initializing => {
                let file = file.to_string_lossy();
                let folder = std::path::Path::new(&*file).parent();
                if folder.is_some() && folder == self.host.import_path.first().map(|p| &**p) {
                    // It stands beside the program, where it hides modules installed elsewhere.
                    return format!(
                        "module '{module_name}' has no attribute '{name}' (consider renaming \
                         '{file}' if it has the same name as a third-party module you intended to \
                         import)"
                    );
                }
                format!(
                    "partially initialized module '{module_name}' from '{file}' has no attribute \
                     '{name}' (most likely due to a circular import)"
                )
            }
            _ => format!("module '{module_name}' has no attribute '{name}'"),
        }
    }

    /// Raises AttributeError with its `name` and `obj`.
    #[cold]
    pub fn attribute_error_about(
        &mut self,
        message: String,
        object: Value,
        name: Gc<Str>,
    ) -> Raised {
        let text = self.new_str(message.as_bytes());
        let mut exception = self.new_exception(self.types.attribute_error, &[text.into()]);
        exception.set_field(field::NAME, name.into());
        exception.set_field(field::OBJ, object);
        exception.set_field(field::FRAME_SELF, self.local_self());
        self.raise_value(exception.into())
    }

    /// Says of the AttributeError being raised, if it is one that does not say so itself, which
    /// attribute of what was wanted.
    #[cold]
    pub fn note_attribute(&mut self, object: Value, name: Gc<Str>) {
        if !self.is_instance_of(self.raised, self.types.attribute_error) {
            return;
        }
        let Some(mut exception) = self.raised.downcast::<Exception>() else { return };
        if exception.field(field::NAME).is_unset() && exception.field(field::OBJ).is_unset() {
            exception.set_field(field::NAME, name.into());
            exception.set_field(field::OBJ, object);
        }
    }

    /// Sets an attribute of an exception without running code.
    pub fn set_exception_attr(&mut self, exception: Gc<Exception>, name: Gc<Str>, value: Value) {
        self.set_slot_attr(exception.into(), name, value);
    }

    /// Raises TypeError: the argument of a native function at `index` is of the wrong type. The
    /// function's name is put before the message by [`Vm::name_bad_argument`].
    #[cold]
    #[inline(never)]
    pub fn argument_type_error(&mut self, wanted: Kind, got: Value, index: usize) -> Raised {
        let wanted = KINDS[wanted as usize].name;
        let got = if got.is_none() { "None".into() } else { self.class_name(got) };
        let message = format!("must be {wanted}, not {got}");
        self.bad_argument = Some((index, message.clone()));
        self.type_error(format!("argument {message}"))
    }

    /// Raises UnicodeEncodeError.
    #[cold]
    pub fn unicode_encode_error(
        &mut self,
        encoding: &str,
        text: Gc<Str>,
        start: usize,
        end: usize,
        reason: &str,
    ) -> Raised {
        let args = [
            self.new_str(encoding.as_bytes()).into(),
            text.into(),
            Value::int(start as i64),
            Value::int(end as i64),
            self.new_str(reason.as_bytes()).into(),
        ];
        let mut exception = self.new_exception(self.types.unicode_encode_error, &args);
        exception.fields = args.to_vec();
        self.raise_value(exception.into())
    }

    /// Raises UnicodeDecodeError.
    #[cold]
    pub fn unicode_decode_error(
        &mut self,
        encoding: &str,
        data: &[u8],
        start: usize,
        end: usize,
        reason: &str,
    ) -> Raised {
        let args = [
            self.new_str(encoding.as_bytes()).into(),
            self.new_bytes(data.to_vec()).into(),
            Value::int(start as i64),
            Value::int(end as i64),
            self.new_str(reason.as_bytes()).into(),
        ];
        let mut exception = self.new_exception(self.types.unicode_decode_error, &args);
        exception.fields = args.to_vec();
        self.raise_value(exception.into())
    }

    /// Raises TypeError about operands that a binary operator does not know.
    #[cold]
    #[inline(never)]
    pub fn unsupported_operands(
        &mut self,
        op: BinaryOp,
        inplace: bool,
        a: Value,
        b: Value,
    ) -> Raised {
        let (ta, tb) = (self.class_name(a), self.class_name(b));
        let is_sequence = |v: Value| {
            matches!(
                v.payload().kind(),
                Kind::List | Kind::Tuple | Kind::Str | Kind::Bytes | Kind::ByteArray
            )
        };
        if op == BinaryOp::Add && is_sequence(a) {
            return match a.payload().kind() {
                Kind::Bytes | Kind::ByteArray => {
                    self.type_error(format!("can't concat {tb} to {ta}"))
                }
                kind => {
                    let ta = KINDS[kind as usize].name;
                    self.type_error(format!("can only concatenate {ta} (not \"{tb}\") to {ta}"))
                }
            };
        }
        // In place, what has a table of slots for sequences does not look at the right operand's.
        let has_table = self.type_of(a).is_python()
            || matches!(
                a.payload().kind(),
                Kind::Dict | Kind::Set | Kind::FrozenSet | Kind::Range | Kind::DictView
            );
        let by_right = is_sequence(b) && !(inplace && has_table);
        if op == BinaryOp::Mul && (is_sequence(a) || by_right) {
            let other = if is_sequence(a) { tb } else { ta };
            return self
                .type_error(format!("can't multiply sequence by non-int of type '{other}'"));
        }
        let symbol = match (op, inplace) {
            (BinaryOp::Pow, true) => "**=".to_string(),
            (op, true) => format!("{}=", op.symbol()),
            (op, false) => op.symbol().to_string(),
        };
        let print = self.registry.functions.iter().find(|row| row.name == "print");
        let is_print = op == BinaryOp::Shr
            && !inplace
            && a.downcast::<Native>().is_some_and(|native| match native.code {
                NativeCode::Spec(spec) => print.is_some_and(|print| std::ptr::eq(print, spec)),
                NativeCode::Slot(_) => false,
            });
        let hint = if is_print {
            ". Did you mean \"print(<message>, file=<output_stream>)\"?"
        } else {
            ""
        };
        self.type_error(format!(
            "unsupported operand type(s) for {symbol}: '{ta}' and '{tb}'{hint}"
        ))
    }
}
