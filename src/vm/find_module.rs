//! Finding and loading modules: native ones, sources that the host holds, and files in the folders
//! that the host names. `sys.path` is not asked: what a program may read is the host's to say.

use std::path::{Component, Path, PathBuf};

use super::{SourceText, Vm};
use crate::code::Origin;
use crate::compiler::Mode;
use crate::heap::Gc;
use crate::object::*;

/// A module whose text the host holds.
pub struct SourceModule {
    /// The text.
    pub source: Vec<u8>,
    /// What tracebacks call it.
    pub file: String,
    /// Whether it is a package: other sources may be its submodules.
    pub is_package: bool,
}

/// What was found for a name.
enum Found {
    /// A source with its file name.
    Source { source: Vec<u8>, file: PathBuf, in_memory: bool, search: Option<PathBuf> },
    /// Folders without `__init__.py`: a namespace package.
    Namespace(Vec<PathBuf>),
}

impl Vm {
    /// Loads the module `name`, looking for it in `path`, its package's `__path__`.
    pub(super) fn load_module(&mut self, name: &str, path: Option<Value>) -> Result<Value> {
        let registry = self.registry;
        if let Some(spec) = registry.native_modules().find(|m| m.name == name) {
            return self.make_native_module(spec);
        }
        if let Some(hook) = self.host.native_module.clone()
            && let Some(module) = hook(self, name)?
        {
            return Ok(self.enter_module(name, module));
        }
        let folders = match path {
            None => self.host.import_path.clone(),
            Some(path) => {
                let path = self.to_list(path)?;
                let texts = path.items.iter().filter_map(|f| f.downcast::<Str>());
                let folders = texts.map(|f| PathBuf::from(f.to_string_lossy().into_owned()));
                folders.filter(|folder| self.may_read(folder)).collect()
            }
        };
        if let Some(found) = self.find_source(name, folders)? {
            return self.load_found(name, found);
        }
        if let Some(hook) = self.host.other_module.clone()
            && let Some(module) = hook(self, name)?
        {
            return Ok(self.enter_module(name, module));
        }
        let message = self.no_module_named(name)?;
        Err(self.module_not_found(name, message))
    }

    /// Enters a module that the host has made in `sys.modules`.
    fn enter_module(&mut self, name: &str, module: Value) -> Value {
        self.protect(module);
        let (mut modules, key) = (self.modules, self.intern(name));
        modules.set_str(&mut self.heap, key, module);
        module
    }

    /// Looks for a module in the files that the host has.
    fn find_host_file(&mut self, name: &str) -> Result<Option<Found>> {
        let Some(read) = self.host.read_file.clone() else { return Ok(None) };
        let path = name.replace('.', "/");
        if path.contains(['\\', '\0']) || name.contains('/') {
            return Ok(None);
        }
        let package = format!("{path}/__init__.py");
        if let Some(source) = read(self, &package)? {
            let (file, search) = (PathBuf::from(package), Some(PathBuf::from(path)));
            return Ok(Some(Found::Source { source, file, in_memory: false, search }));
        }
        let file = format!("{path}.py");
        let source = read(self, &file)?;
        Ok(source.map(|source| {
            let file = PathBuf::from(file);
            Found::Source { source, file, in_memory: false, search: None }
        }))
    }

    /// Whether a folder lies in one that the host has named: `__path__` is the program's to set.
    fn may_read(&self, folder: &Path) -> bool {
        let climbs = folder.components().any(|part| part == Component::ParentDir);
        !climbs
            && self.host.import_path.iter().any(|allowed| {
                folder.starts_with(allowed) && folder.is_absolute() == allowed.is_absolute()
            })
    }

    fn find_source(&mut self, name: &str, folders: Vec<PathBuf>) -> Result<Option<Found>> {
        if let Some(module) = self.registry.frozen.iter().find(|m| m.name == name) {
            let prefix = format!("{name}.");
            let is_package = self.registry.frozen.iter().any(|m| m.name.starts_with(&prefix));
            return Ok(Some(Found::Source {
                source: module.source.as_bytes().to_vec(),
                file: PathBuf::from(format!("<frozen {name}>")),
                in_memory: true,
                search: is_package.then(|| PathBuf::from(name)),
            }));
        }
        if let Some(module) = self.host.sources.get(name) {
            let file = PathBuf::from(&module.file);
            let search = module.is_package.then(|| PathBuf::from(name.replace('.', "/")));
            let source = module.source.clone();
            return Ok(Some(Found::Source { source, file, in_memory: true, search }));
        }
        if let Some(found) = self.find_host_file(name)? {
            return Ok(Some(found));
        }
        let file = name.rsplit_once('.').map_or(name, |(_, child)| child);
        let mut portions = Vec::new();
        if file.is_empty() || file.contains(['/', '\\', '\0']) {
            return Ok(None);
        }
        for folder in folders {
            let package = folder.join(file);
            let candidates = [
                (package.join("__init__.py"), Some(package.clone())),
                (folder.join(format!("{file}.py")), None),
            ];
            for (path, search) in candidates {
                if path.is_file() {
                    let source = self.read_source(&path)?;
                    return Ok(Some(Found::Source {
                        source,
                        file: path,
                        in_memory: false,
                        search,
                    }));
                }
            }
            if package.is_dir() {
                portions.push(package);
            }
        }
        Ok((!portions.is_empty()).then_some(Found::Namespace(portions)))
    }

    fn read_source(&mut self, path: &Path) -> Result<Vec<u8>> {
        std::fs::read(path)
            .map_err(|error| self.import_error(format!("cannot read {}: {error}", path.display())))
    }

    fn load_found(&mut self, name: &str, found: Found) -> Result<Value> {
        let mut module = self.new_module(name);
        self.protect(module.into());
        let mut dict = module.dict;
        let mut set = |vm: &mut Vm, name: Gc<Str>, value: Value| {
            dict.set_str(&mut vm.heap, name, value);
        };
        let path_text = |vm: &mut Vm, path: &Path| -> Value {
            vm.new_str(path.to_string_lossy().as_bytes()).into()
        };
        let folders = match &found {
            Found::Source { search, .. } => search.clone().map(|folder| vec![folder]),
            Found::Namespace(folders) => Some(folders.clone()),
        };
        let package = match &folders {
            Some(_) => name,
            None => name.rsplit_once('.').map_or("", |(package, _)| package),
        };
        let package = self.new_str(package.as_bytes());
        set(self, self.names.package, package.into());
        if let Some(folders) = folders {
            let folders = folders.iter().map(|folder| path_text(self, folder)).collect();
            let list = self.new_list(folders);
            set(self, self.names.path, list.into());
        }
        let key = self.intern(name);
        let mut modules = self.modules;
        let Found::Source { source, file, in_memory, .. } = found else {
            set(self, self.names.file, Value::NONE);
            modules.set_str(&mut self.heap, key, module.into());
            return Ok(module.into());
        };
        if !in_memory {
            let text = path_text(self, &file);
            set(self, self.names.file, text);
        }
        modules.set_str(&mut self.heap, key, module.into());
        module.initializing = true;
        let file = file.to_string_lossy();
        let compiled = match self.registry.frozen.iter().any(|m| m.name == name) {
            true => {
                let text = SourceText { text: &source, filename: &file, origin: Origin::Library };
                self.compile(text, Mode::Exec, dict)
            }
            false => self.compile_file(&source, &file, Mode::Exec, dict),
        };
        let result = match compiled {
            Ok(code) => self.run_code(code, dict).map(|_| ()),
            Err(raised) => Err(raised),
        };
        module.initializing = false;
        if let Err(raised) = result {
            modules.remove_str(key);
            return Err(raised);
        }
        // The module may have replaced itself, or left.
        match modules.get_str(key) {
            Some(module) => Ok(module),
            None => Err(self.key_error(key.into())),
        }
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
        self.make_types(spec.types);
        let shown = spec.name.trim_start_matches('_');
        let is_shown = |t: &TypeSpec| t.module == shown || t.module == spec.name;
        for spec in spec.types.iter().filter(|t| is_shown(t) && t.new.is_some()) {
            let class = self.type_by_spec(spec);
            dict.set_str(&mut self.heap, class.name, class.into());
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
        Ok(module.into())
    }
}
