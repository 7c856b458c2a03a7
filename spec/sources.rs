//! Modules whose text the host holds (`Host::sources`): found before files, packages included.
//!
//! When one fails, suspect `src/vm/find_module.rs`.

use std::sync::LazyLock;

use pylua::builtins;
use pylua::compiler::Mode;
use pylua::vm::{Registry, SourceModule, SourceText, Vm, VmOptions};

/// Runs `source` where these modules can be imported, and returns its global `result` as text.
fn run(modules: &[(&str, bool, &str)], source: &str) -> String {
    static REGISTRY: LazyLock<Registry> = LazyLock::new(|| builtins::registry(&[], &[]));
    let mut vm = Vm::new(&REGISTRY, VmOptions { gc_always: true, ..VmOptions::default() });
    vm.enter_host_call();
    for (name, is_package, text) in modules {
        let (source, file) = (text.as_bytes().to_vec(), format!("<{name}>"));
        let module = SourceModule { source, file, is_package: *is_package };
        vm.host.sources.insert(name.to_string(), module);
    }
    let source = SourceText::file(source.as_bytes(), "test.py");
    let code = vm.compile(source, Mode::Exec, vm.globals).expect("compiles");
    if vm.run_code(code, vm.globals).is_err() {
        let raised = vm.take_raised();
        panic!("{}", vm.repr(raised).expect("a text").to_string_lossy());
    }
    let name = vm.intern("result");
    let result = vm.globals.get_str(name).expect("a result");
    vm.str(result).expect("a text").to_string_lossy().into_owned()
}

#[test]
fn a_module_is_run_once_and_knows_its_name() {
    let modules = [("counted", false, "import sys\nsys.runs = getattr(sys, 'runs', 0) + 1\nx = 5")];
    let result = run(
        &modules,
        "import counted, sys\nimport counted as again\nfrom counted import x\n\
         result = counted.__name__, counted is again, sys.runs, x, hasattr(counted, '__file__')",
    );
    assert_eq!(result, "('counted', True, 1, 5, False)");
}

#[test]
fn packages_have_submodules_and_relative_imports() {
    let modules = [
        ("pkg", true, "from . import low\nfrom .low import y as z"),
        ("pkg.low", false, "y = __package__, __name__"),
        ("pkg.sub", true, "from ..low import y\nfrom .. import low"),
        ("pkg.sub.deep", false, "from ..low import y\nfrom . import __name__ as parent"),
    ];
    let result = run(
        &modules,
        "import pkg.sub.deep\nfrom pkg import sub\n\
         result = pkg.z, pkg.sub is sub, sub.y, sub.deep.parent, pkg.low.__package__, sub.__package__",
    );
    assert_eq!(
        result,
        "(('pkg', 'pkg.low'), True, ('pkg', 'pkg.low'), 'pkg.sub', 'pkg', 'pkg.sub')"
    );
}

#[test]
fn what_is_not_there_is_said_as_for_files() {
    let modules = [("pkg", true, ""), ("plain", false, "")];
    let result = run(
        &modules,
        "result = []\nfor name in ('pkg.nothing', 'plain.nothing', 'nothing', 'pkg.a.b'):\n    \
         try: __import__(name)\n    except ImportError as e: result.append(str(e))\n\
         try: from pkg import other\nexcept ImportError as e: result.append(str(e))\n\
         result = '; '.join(result)",
    );
    let wanted = "No module named 'pkg.nothing'; \
                  No module named 'plain.nothing'; 'plain' is not a package; \
                  No module named 'nothing'; No module named 'pkg.a'; \
                  cannot import name 'other' from 'pkg' (unknown location)";
    assert_eq!(result, wanted);
}

#[test]
fn a_module_that_fails_is_forgotten() {
    let modules = [("broken", false, "1 / 0"), ("garbled", false, "x = = 1")];
    let result = run(
        &modules,
        "import sys\nresult = []\nfor name in ('broken', 'garbled'):\n    \
         try: __import__(name)\n    except Exception as e:\n        \
         result.append((type(e).__name__, name in sys.modules, getattr(e, 'filename', None)))",
    );
    assert_eq!(result, "[('ZeroDivisionError', False, None), ('SyntaxError', False, '<garbled>')]");
}
