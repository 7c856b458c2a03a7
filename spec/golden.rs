//! Golden tests: the bytecode of small programs, and syntax errors.
//!
//! * `golden/bytecode/NAME.py` compiles to the listing in `NAME.golden`. `PYLUA_BLESS=1` rewrites
//!   the listings; read the diff before committing it.
//! * `golden/error/NAME.py` has programs separated by lines of `#---`; line for line, `NAME.golden`
//!   has the error of each as CPython 3.13 reports it, recorded by `golden/record_errors.py`.
//! * The rest checks that hostile programs end in an error, on a small stack.
//!
//! When one fails, suspect `src/compiler` for bytecode and `src/syntax` for errors.

use std::path::{Path, PathBuf};
use std::{env, fs};

use pylua::code::disassemble;
use pylua::compiler::{Mode, compile};
use pylua::syntax::SourceText;

/// The `.py` files of a folder beside this file, in order.
fn programs(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("spec/golden").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(&root)
        .unwrap_or_else(|error| panic!("{}: {error}", root.display()))
        .map(|entry| entry.expect("readable folder").path())
        .filter(|path| path.extension().is_some_and(|e| e == "py"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no programs in {folder}");
    files
}

#[test]
fn bytecode_is_as_recorded() {
    let bless = env::var_os("PYLUA_BLESS").is_some();
    let mut different = Vec::new();
    for path in programs("bytecode") {
        let source = fs::read(&path).expect("readable program");
        let code =
            compile(SourceText::file(&source, "golden.py"), Mode::Exec, false, &mut Vec::new())
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let listing = disassemble(&code);
        let golden = path.with_extension("golden");
        if bless {
            fs::write(&golden, listing).expect("writable golden");
        } else if fs::read_to_string(&golden).ok().as_deref() != Some(&listing) {
            println!("=== {}\n{listing}", path.display());
            different.push(path);
        }
    }
    assert!(different.is_empty(), "listings differ: {different:?}");
}

/// The error of a program, in the form of the golden files.
fn error_line(source: &[u8]) -> String {
    match compile(SourceText::file(source, "golden.py"), Mode::Exec, false, &mut Vec::new()) {
        Ok(_) => "ok".to_owned(),
        Err(e) => format!(
            "{}:{}-{}:{} {}: {}",
            e.line,
            e.col,
            e.end_line,
            e.end_col.unwrap_or(0),
            e.kind.name(),
            e.message
        ),
    }
}

#[test]
fn errors_are_those_of_cpython() {
    let mut failures = 0;
    for path in programs("error") {
        let text = fs::read_to_string(&path).expect("readable program");
        let golden = fs::read_to_string(path.with_extension("golden")).expect("recorded errors");
        let programs: Vec<&str> = text.split("#---\n").collect();
        assert_eq!(programs.len(), golden.lines().count(), "{}: record again", path.display());
        for (program, wanted) in programs.iter().zip(golden.lines()) {
            let found = error_line(program.as_bytes());
            if found != wanted {
                failures += 1;
                println!("{program}\n  wanted {wanted}\n  found  {found}\n");
            }
        }
    }
    assert_eq!(failures, 0, "errors differ from CPython's");
}

/// Compiles on a small stack; what came of it.
fn on_small_stack(source: Vec<u8>) -> String {
    let run = move || match compile(
        SourceText::file(&source, "hostile.py"),
        Mode::Exec,
        false,
        &mut Vec::new(),
    ) {
        Ok(_) => "ok".to_owned(),
        Err(error) => format!("{}: {}", error.kind.name(), error.message),
    };
    let thread = std::thread::Builder::new().stack_size(512 << 10).spawn(run);
    thread.expect("a thread").join().expect("no panic")
}

#[test]
fn deep_programs_do_not_overflow_the_stack() {
    let too_deep = "RecursionError: maximum recursion depth exceeded during compilation";
    let nested = |open: &str, n: usize, middle: &str, close: &str| {
        format!("x = {}{middle}{}", open.repeat(n), close.repeat(n)).into_bytes()
    };
    let brackets = "SyntaxError: too many nested parentheses";
    assert_eq!(on_small_stack(nested("(", 100_000, "1", ")")), brackets);
    assert_eq!(on_small_stack(nested("[", 190, "a", "]")), "ok");
    assert_eq!(on_small_stack(nested("f(", 190, "a", ")")), "ok");
    assert_eq!(on_small_stack(nested("a + ", 2_900, "b", "")), "ok");
    assert_eq!(on_small_stack(nested("a + ", 100_000, "b", "")), too_deep);
    assert_eq!(on_small_stack(nested("a.", 2_900, "b", "")), "ok");
    assert_eq!(on_small_stack(nested("-", 100_000, "1", "")), too_deep);
    assert_eq!(on_small_stack(nested("not ", 200, "a", "")), "ok");
    assert_eq!(on_small_stack(nested("lambda: ", 100_000, "a", "")), too_deep);
    assert_eq!(on_small_stack(nested("lambda a, b: ", 100_000, "a", "")), too_deep);
    assert_eq!(on_small_stack(nested("a if b else ", 200, "c", "")), "ok");
    assert_eq!(on_small_stack(nested("f'{", 90, "a", "}'")), "ok");
    assert_eq!(on_small_stack(nested("a and ", 50_000, "b", "")), "ok");
    let elifs = format!("if a: pass\n{}", "elif b: pass\n".repeat(1_400));
    assert_eq!(on_small_stack(elifs.into_bytes()), "ok");
    let blocks: String = (0..120).map(|i| format!("{}if x:\n", " ".repeat(i))).collect();
    let indents = "IndentationError: too many levels of indentation";
    assert_eq!(on_small_stack(blocks.into_bytes()), indents);
}

#[test]
fn long_jumps_are_bridged() {
    let body = "    x = x.y(1)\n".repeat(9_000);
    let source = format!("def f(x):\n  while x:\n{body}    if x: continue\n");
    assert_eq!(on_small_stack(source.into_bytes()), "ok");
}

#[test]
fn bytes_that_are_not_text_are_errors() {
    assert_eq!(
        on_small_stack(b"x = 1\0".to_vec()),
        "SyntaxError: source code string cannot contain null bytes"
    );
    assert_eq!(
        on_small_stack(b"x = '\xff'".to_vec()),
        "SyntaxError: (unicode error) 'utf-8' codec can't decode byte 0xff in position 5: \
         invalid start byte"
    );
    assert_eq!(on_small_stack(b"\xef\xbb\xbfx = 1\r\ny = 2\r\n".to_vec()), "ok");
}

#[test]
fn large_programs_compile_in_linear_time() {
    let line = "x = {'a': [1, 2.5, y], 'b': f(z)}\n";
    assert_eq!(on_small_stack(line.repeat(60_000).into_bytes()), "ok");
}
