//! Importing modules: native ones, and files in the folders that the host names.

use std::path::{Path, PathBuf};

use super::Vm;
use crate::compiler::Mode;
use crate::heap::Gc;
use crate::object::*;

impl Vm {
    /// `__import__(name, globals, fromlist=names, level=level)`.
    pub fn import_name(
        &mut self,
        name: Gc<Str>,
        globals: Gc<Dict>,
        level: Value,
        names: Value,
    ) -> Result<Value> {
        let handles = self.handles.len();
        let result = self.import_name_inner(name, globals, level, names);
        self.handles.truncate(handles);
        result
    }

    fn import_name_inner(
        &mut self,
        name: Gc<Str>,
        globals: Gc<Dict>,
        level: Value,
        names: Value,
    ) -> Result<Value> {
        let level = level.as_int().unwrap_or(0);
        let name = name.to_string_lossy().into_owned();
        let absolute =
            if level > 0 { self.resolve_relative(&name, globals, level)? } else { name.clone() };
        let module = self.import_absolute(&absolute)?;
        if let Some(wanted) = names.downcast::<Tuple>() {
            // `from package import submodule` imports the submodule.
            if let Some(dict) = module_dict(module) {
                if dict.get_str(self.names.path).is_some() {
                    for item in wanted.items() {
                        let Some(item) = item.downcast::<Str>() else { continue };
                        if item.as_bytes() == b"*" || dict.get_str(item).is_some() {
                            continue;
                        }
                        let full = format!("{absolute}.{}", item.to_string_lossy());
                        match self.import_absolute(&full) {
                            Ok(_) => {}
                            Err(raised) => {
                                if self.catch(self.types.module_not_found_error).is_none() {
                                    return Err(raised);
                                }
                            }
                        }
                    }
                }
            }
            return Ok(module);
        }
        match name.split_once('.') {
            // `import a.b` binds `a`.
            Some((first, _)) if level == 0 => self.import_absolute(first),
            _ => Ok(module),
        }
    }

    fn resolve_relative(&mut self, name: &str, globals: Gc<Dict>, level: i64) -> Result<String> {
        let text = |v: Option<Value>| {
            v.and_then(|v| v.downcast::<Str>()).map(|s| s.to_string_lossy().into_owned())
        };
        let package = match text(globals.get_str(self.names.package)) {
            Some(package) => package,
            None => {
                let module = text(globals.get_str(self.names.name)).unwrap_or_default();
                if globals.get_str(self.names.path).is_some() {
                    module
                } else {
                    module.rsplit_once('.').map_or(String::new(), |(p, _)| p.to_string())
                }
            }
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
        let mut search = None;
        if let Some((parent, _)) = name.rsplit_once('.') {
            let package = self.import_absolute(parent)?;
            if let Some(module) = self.modules.get_str(key) {
                return Ok(module);
            }
            let path = match module_dict(package) {
                Some(dict) => dict.get_str(self.names.path),
                None => self.find_attr(package, self.names.path)?,
            };
            let Some(path) = path else {
                return Err(self.module_not_found(
                    name,
                    format!("No module named '{name}'; '{parent}' is not a package"),
                ));
            };
            let folders = self.to_list(path)?;
            search = Some(
                folders
                    .items
                    .iter()
                    .filter_map(|f| f.downcast::<Str>())
                    .map(|f| PathBuf::from(f.to_string_lossy().into_owned()))
                    .collect::<Vec<_>>(),
            );
        }
        let module = self.load_module(name, search)?;
        if let Some((parent, child)) = name.rsplit_once('.') {
            let parent = self.intern(parent);
            if let Some(package) = self.modules.get_str(parent) {
                let child = self.intern(child);
                self.set_attr(package, child, module)?;
            }
        }
        Ok(module)
    }

    fn load_module(&mut self, name: &str, search: Option<Vec<PathBuf>>) -> Result<Value> {
        let registry = self.registry;
        if let Some(spec) = registry.modules.iter().find(|m| m.name == name) {
            return self.make_native_module(spec);
        }
        let folders = search.unwrap_or_else(|| self.host.import_path.clone());
        let file = name.rsplit_once('.').map_or(name, |(_, child)| child);
        for folder in folders {
            let package = folder.join(file).join("__init__.py");
            if package.is_file() {
                return self.load_file(name, &package, Some(&folder.join(file)));
            }
            let module = folder.join(format!("{file}.py"));
            if module.is_file() {
                return self.load_file(name, &module, None);
            }
        }
        Err(self.module_not_found(name, format!("No module named '{name}'")))
    }

    fn module_not_found(&mut self, name: &str, message: String) -> Raised {
        let text = self.new_str(message.as_bytes());
        let exception = self.new_exception(self.types.module_not_found_error, &[text.into()]);
        let name = self.new_str(name.as_bytes());
        self.set_exception_attr(exception, self.names.plain_name, name.into());
        self.set_exception_attr(exception, self.names.msg, text.into());
        self.raise_value(exception.into())
    }

    /// Makes a module of native functions and enters it in `sys.modules`.
    pub fn make_native_module(&mut self, spec: &'static super::ModuleSpec) -> Result<Value> {
        let module = self.new_module(spec.name);
        self.protect(module.into());
        let mut dict = module.dict;
        if !spec.doc.is_empty() {
            let doc = self.new_str(spec.doc.as_bytes());
            dict.set_str(&mut self.heap, self.names.doc, doc.into());
        }
        for row in spec.functions {
            let name = self.intern(row.name);
            let function = self.new_native(row);
            dict.set_str(&mut self.heap, name, function);
        }
        if let Some(init) = spec.init {
            init(self, dict)?;
        }
        let key = self.intern(spec.name);
        let mut modules = self.modules;
        modules.set_str(&mut self.heap, key, module.into());
        if let Some(source) = spec.source {
            let filename = format!("<frozen {}>", spec.name);
            let code = self.compile(source.as_bytes(), &filename, Mode::Exec, dict)?;
            self.run_code(code, dict)?;
        }
        Ok(module.into())
    }

    fn load_file(&mut self, name: &str, path: &Path, package: Option<&Path>) -> Result<Value> {
        let source = match std::fs::read(path) {
            Ok(source) => source,
            Err(error) => {
                return Err(self.import_error(format!("cannot read {}: {error}", path.display())));
            }
        };
        let module = self.new_module(name);
        self.protect(module.into());
        let mut dict = module.dict;
        let file = self.new_str(path.to_string_lossy().as_bytes());
        dict.set_str(&mut self.heap, self.names.file, file.into());
        let package_name = match package {
            Some(folder) => {
                let folder = self.new_str(folder.to_string_lossy().as_bytes());
                let list = self.new_list(vec![folder.into()]);
                dict.set_str(&mut self.heap, self.names.path, list.into());
                name.to_string()
            }
            None => name.rsplit_once('.').map_or(String::new(), |(p, _)| p.to_string()),
        };
        let package_name = self.new_str(package_name.as_bytes());
        dict.set_str(&mut self.heap, self.names.package, package_name.into());
        let key = self.intern(name);
        let mut modules = self.modules;
        modules.set_str(&mut self.heap, key, module.into());
        let result = match self.compile(&source, &path.to_string_lossy(), Mode::Exec, dict) {
            Ok(code) => self.run_code(code, dict).map(|_| ()),
            Err(raised) => Err(raised),
        };
        if let Err(raised) = result {
            modules.remove_str(key);
            return Err(raised);
        }
        // The module may have replaced itself.
        Ok(modules.get_str(key).unwrap_or(module.into()))
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
            Some(text) => self.str(text)?.to_string_lossy().into_owned(),
            None => "<unknown module name>".into(),
        };
        let full = self.intern(&format!("{module_name}.{}", name.to_string_lossy()));
        if let Some(found) = self.modules.get_str(full) {
            return Ok(found);
        }
        let name_text = name.to_string_lossy().into_owned();
        let file = match self.find_attr(module, self.names.file)? {
            Some(file) if !file.is_none() => self.str(file)?.to_string_lossy().into_owned(),
            _ => "unknown location".into(),
        };
        let message = format!("cannot import name '{name_text}' from '{module_name}' ({file})");
        let text = self.new_str(message.as_bytes());
        let exception = self.new_exception(self.types.import_error, &[text.into()]);
        let module_name = self.new_str(module_name.as_bytes());
        self.set_exception_attr(exception, self.names.plain_name, module_name.into());
        self.set_exception_attr(exception, self.names.msg, text.into());
        let from = self.intern("name_from");
        self.set_exception_attr(exception, from, name.into());
        Err(self.raise_value(exception.into()))
    }

    /// `from module import *` into `namespace`.
    pub(super) fn import_star(&mut self, module: Value, namespace: Value) -> Result<()> {
        let handles = self.handles.len();
        let result = self.import_star_inner(module, namespace);
        self.handles.truncate(handles);
        result
    }

    fn import_star_inner(&mut self, module: Value, namespace: Value) -> Result<()> {
        let mut pairs = Vec::new();
        match self.find_attr(module, self.names.all)? {
            Some(names) => {
                let names = self.to_list(names)?;
                for at in 0..names.items.len() {
                    let name = self.attr_name(names.items[at])?;
                    let value = self.get_attr(module, name)?;
                    pairs.push((Value::from(name), value));
                }
            }
            None => {
                if let Some(dict) = module_dict(module) {
                    pairs.extend(dict.iter().filter(|(name, _)| {
                        name.downcast::<Str>().is_some_and(|n| !n.as_bytes().starts_with(b"_"))
                    }));
                }
            }
        }
        for (name, value) in pairs {
            self.set_item(namespace, name, value)?;
        }
        Ok(())
    }
}

fn module_dict(module: Value) -> Option<Gc<Dict>> {
    module.downcast::<Module>().map(|m| m.dict)
}
