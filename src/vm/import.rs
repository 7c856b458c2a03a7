//! The `import` statement and `__import__`.

use super::Vm;
use crate::code::Origin;
use crate::heap::Gc;
use crate::object::*;

impl Vm {
    /// The `import` statement of `code`: `builtins.__import__(name, globals, None, names, level)`.
    pub(super) fn import_name(
        &mut self,
        name: Gc<Str>,
        code: Gc<CodeObject>,
        level: Value,
        names: Value,
    ) -> Result<Value> {
        let globals = code.globals;
        match self.builtins_of(globals).get_str(self.names.import) {
            Some(import) if import.kind() == Kind::Native => {
                let handles = self.handles.len();
                let level = level.as_int().unwrap_or(0);
                let by_library = code.proto.source.origin == Origin::Library;
                let name = name.to_string_lossy();
                let result = self.import_for(by_library, &name, globals, level, names);
                self.handles.truncate(handles);
                result
            }
            Some(import) => {
                let locals = self.namespace_of_caller();
                self.call(import, &[name.into(), globals.into(), locals, names, level])
            }
            None => Err(self.import_error("__import__ not found")),
        }
    }

    /// What the builtin `__import__` returns: the module if `names` are wanted from it, else the
    /// first package of its name. `level` is the number of leading dots.
    pub fn import_module(
        &mut self,
        name: &str,
        globals: Gc<Dict>,
        level: i64,
        names: Value,
    ) -> Result<Value> {
        self.import_for(false, name, globals, level, names)
    }

    fn import_for(
        &mut self,
        by_library: bool,
        name: &str,
        globals: Gc<Dict>,
        level: i64,
        names: Value,
    ) -> Result<Value> {
        if level == 0 && name.is_empty() {
            return Err(self.value_error("Empty module name"));
        }
        let absolute = match level {
            0 => name.to_owned(),
            _ => self.resolve_relative(name, globals, level)?,
        };
        self.check_import(&absolute, by_library)?;
        let module = self.import_absolute(&absolute)?;
        if !names.is_none() && self.truthy(names)? {
            self.protect(module);
            if self.find_attr(module, self.names.path)?.is_some() {
                let names = self.to_list(names)?;
                self.import_submodules(by_library, module, names, "``from list''")?;
            }
            return Ok(module);
        }
        match name.split_once('.') {
            // `import a.b` binds `a`.
            Some((first, _)) if level == 0 => self.import_absolute(first),
            Some((first, _)) => {
                let kept = absolute.len() - (name.len() - first.len());
                self.import_absolute(&absolute[..kept])
            }
            None => Ok(module),
        }
    }

    /// `from package import name` also finds modules in the package that were not imported yet.
    fn import_submodules(
        &mut self,
        by_library: bool,
        package: Value,
        names: Gc<List>,
        what: &str,
    ) -> Result<()> {
        self.protect(names.into());
        let package_name = match self.find_attr(package, self.names.name)? {
            Some(name) => self.str(name)?.to_string_lossy().into_owned(),
            None => return Ok(()),
        };
        for at in 0..names.items.len() {
            let Some(name) = names.items[at].unwrap_as::<Str>() else {
                let got = self.class_name(names.items[at]);
                return Err(self.type_error(format!("Item in {what} must be str, not {got}")));
            };
            if name.as_bytes() == b"*" {
                if what.starts_with('`')
                    && let Some(all) = self.find_attr(package, self.names.all)?
                {
                    let all = self.to_list(all)?;
                    let what = format!("{package_name}.__all__");
                    self.import_submodules(by_library, package, all, &what)?;
                }
                continue;
            }
            let name = self.intern_str(name);
            if self.find_attr(package, name)?.is_some() {
                continue;
            }
            let full = format!("{package_name}.{}", name.to_string_lossy());
            let imported =
                self.check_import(&full, by_library).and_then(|()| self.import_absolute(&full));
            if let Err(raised) = imported {
                let Some(error) = self.catch(self.types.module_not_found_error) else {
                    return Err(raised);
                };
                // That there is none is for the statement to say; another may be missing inside.
                let missing = error.downcast::<Exception>().map(|e| e.field(field::NAME));
                let missing = missing.and_then(|name| name.downcast::<Str>());
                if missing.is_none_or(|name| name.to_string_lossy() != full) {
                    return Err(self.raise_again(error));
                }
            }
        }
        Ok(())
    }

    /// The absolute name of `level` dots and `name` in a module with these globals.
    fn resolve_relative(&mut self, name: &str, globals: Gc<Dict>, level: i64) -> Result<String> {
        let text = |v: Value| v.unwrap_as::<Str>().map(|s| s.to_string_lossy().into_owned());
        let known = |v: Option<Value>| v.filter(|v| !v.is_none());
        let package = match known(globals.get_str(self.names.package)) {
            Some(package) => match text(package) {
                Some(package) => package,
                None => return Err(self.type_error("package must be a string")),
            },
            None => match known(globals.get_str(self.names.spec)) {
                Some(spec) => {
                    let parent = self.intern("parent");
                    let parent = self.get_attr(spec, parent)?;
                    match text(parent) {
                        Some(package) => package,
                        None => return Err(self.type_error("__spec__.parent must be a string")),
                    }
                }
                None => {
                    let Some(module) = globals.get_str(self.names.name) else {
                        let text = self.new_str(b"'__name__' not in globals");
                        return Err(self.key_error(text.into()));
                    };
                    let Some(module) = text(module) else {
                        return Err(self.type_error("__name__ must be a string"));
                    };
                    if globals.get_str(self.names.path).is_some() {
                        module
                    } else {
                        module.rsplit_once('.').map_or(String::new(), |(p, _)| p.to_string())
                    }
                }
            },
        };
        if package.is_empty() {
            return Err(self.import_error("attempted relative import with no known parent package"));
        }
        let mut base = &package[..];
        for _ in 1..level {
            match base.rsplit_once('.') {
                Some((parent, _)) => base = parent,
                None => {
                    return Err(
                        self.import_error("attempted relative import beyond top-level package")
                    );
                }
            }
        }
        Ok(if name.is_empty() { base.to_string() } else { format!("{base}.{name}") })
    }

    /// The module of an absolute name, imported with its parents if necessary.
    pub fn import_absolute(&mut self, name: &str) -> Result<Value> {
        if name.is_empty() {
            return Err(self.value_error("Empty module name"));
        }
        let key = self.intern(name);
        if let Some(module) = self.modules.get_str(key) {
            if module.is_none() {
                return Err(self.module_not_found(
                    name,
                    format!("import of {name} halted; None in sys.modules"),
                ));
            }
            return Ok(module);
        }
        let parts = name.rsplit_once('.').filter(|(parent, _)| !parent.is_empty());
        let Some((parent, child)) = parts else { return self.load_module(name, None) };
        self.enter_native()?;
        let package = self.import_absolute(parent);
        self.leave_native();
        let package = package?;
        if let Some(module) = self.modules.get_str(key) {
            return Ok(module);
        }
        let Some(path) = self.find_attr(package, self.names.path)? else {
            let message = self.no_module_named(name)?;
            return Err(
                self.module_not_found(name, format!("{message}; '{parent}' is not a package"))
            );
        };
        self.protect(package);
        let module = self.load_module(name, Some(path))?;
        self.protect(module);
        let child = self.intern(child);
        self.set_attr(package, child, module)?;
        Ok(module)
    }

    /// The message of ModuleNotFoundError.
    pub(super) fn no_module_named(&mut self, name: &str) -> Result<String> {
        let name = self.new_str(name.as_bytes());
        let name = self.repr(name.into())?;
        Ok(format!("No module named {}", name.to_string_lossy()))
    }

    /// Raises ModuleNotFoundError about the module `name`.
    pub(super) fn module_not_found(&mut self, name: &str, message: String) -> Raised {
        let text = self.new_str(message.as_bytes());
        let mut exception = self.new_exception(self.types.module_not_found_error, &[text.into()]);
        self.protect(exception.into());
        exception.set_field(field::MSG, text.into());
        let name = self.new_str(name.as_bytes());
        exception.set_field(field::NAME, name.into());
        self.raise_value(exception.into())
    }

    /// `from module import name`.
    pub(super) fn import_from(&mut self, module: Value, name: Gc<Str>) -> Result<Value> {
        let handles = self.handles.len();
        let result = self.import_from_inner(module, name);
        self.handles.truncate(handles);
        result
    }

    fn import_from_inner(&mut self, module: Value, name: Gc<Str>) -> Result<Value> {
        if let Some(value) = self.find_attr(module, name)? {
            return Ok(value);
        }
        // A submodule that is being imported right now is in `sys.modules` already.
        let module_name = match self.find_attr(module, self.names.name)? {
            Some(text) => text.unwrap_as::<Str>(),
            None => None,
        };
        if let Some(module_name) = module_name {
            let full = format!("{}.{}", module_name.to_string_lossy(), name.to_string_lossy());
            let full = self.intern(&full);
            if let Some(found) = self.modules.get_str(full) {
                return Ok(found);
            }
        }
        let shown = match module_name {
            Some(name) => self.repr(name.into())?.to_string_lossy().into_owned(),
            None => "'<unknown module name>'".into(),
        };
        let file = match self.find_attr(module, self.names.file)? {
            Some(file) => file.unwrap_as::<Str>(),
            None => None,
        };
        let place = file.as_ref().map_or("unknown location".into(), |f| f.to_string_lossy());
        let (partially, cause) = match module.downcast::<Module>() {
            Some(module) if module.initializing => {
                ("partially initialized module ", " (most likely due to a circular import)")
            }
            _ => ("", ""),
        };
        let wanted = self.repr(name.into())?;
        let wanted = wanted.to_string_lossy();
        let message =
            format!("cannot import name {wanted} from {partially}{shown}{cause} ({place})");
        let text = self.new_str(message.as_bytes());
        let mut exception = self.new_exception(self.types.import_error, &[text.into()]);
        exception.set_field(field::MSG, text.into());
        exception.set_field(field::NAME, module_name.map_or(Value::NONE, Value::from));
        exception.set_field(field::PATH, file.map_or(Value::NONE, Value::from));
        exception.set_field(field::NAME_FROM, name.into());
        Err(self.raise_value(exception.into()))
    }

    /// `from module import *` into `namespace`.
    pub(super) fn import_star(&mut self, module: Value, namespace: Value) -> Result<()> {
        let handles = self.handles.len();
        let result = self.import_star_inner(module, namespace);
        self.handles.truncate(handles);
        result
    }

    /// The items of `__all__`, which is not iterated over: they are got by number.
    fn indexed(&mut self, sequence: Value) -> Result<Gc<List>> {
        if self.type_of(sequence).slots.get_item.is_none() {
            let class = self.class_name(sequence);
            return Err(self.type_error(format!("'{class}' object does not support indexing")));
        }
        let mut items = self.new_list(Vec::new());
        self.protect(items.into());
        for at in 0.. {
            self.charge(1)?;
            match self.get_item(sequence, Value::int(at)) {
                Ok(item) => items.push(&mut self.heap, item),
                Err(raised) => match self.catch(self.types.index_error) {
                    Some(_) => break,
                    None => return Err(raised),
                },
            }
        }
        Ok(items)
    }

    fn import_star_inner(&mut self, module: Value, namespace: Value) -> Result<()> {
        let (names, all) = match self.find_attr(module, self.names.all)? {
            Some(names) => (names, true),
            None => match self.find_attr(module, self.names.dict)? {
                Some(dict) => (dict, false),
                None => {
                    let message = "from-import-* object has no __dict__ and no __all__";
                    return Err(self.import_error(message));
                }
            },
        };
        let names = if all { self.indexed(names)? } else { self.to_list(names)? };
        self.protect(names.into());
        for at in 0..names.items.len() {
            let Some(name) = names.items[at].unwrap_as::<Str>() else {
                let got = self.class_name(names.items[at]);
                let module = self.get_attr(module, self.names.name)?;
                let module = self.str(module)?.to_string_lossy().into_owned();
                let (what, which) = if all { ("Item", "all") } else { ("Key", "dict") };
                return Err(self
                    .type_error(format!("{what} in {module}.__{which}__ must be str, not {got}")));
            };
            if !all && name.as_bytes().starts_with(b"_") {
                continue;
            }
            let name = self.intern_str(name);
            let value = self.get_attr(module, name)?;
            self.set_item(namespace, name.into(), value)?;
        }
        Ok(())
    }
}
