//! Runs every script of `spec/python` through the host program and compares what it writes with what
//! CPython 3.13 wrote, as recorded by `make record`: standard output in `NAME.out`, and for a script
//! that is meant to end in an uncaught exception its traceback in `NAME.err`, as are SyntaxWarnings.
//!
//! Everything runs three times: as users run it, with the collector at every safepoint, and with the
//! interpreter loop left and resumed at every safepoint. Arguments, as
//! in `cargo test --test conformance slices`, select the scripts whose path contains one of them.
//!
//! `PYLUA_COMMAND`, words separated by blanks, runs the scripts in its stead, once: this is how the
//! module is tested in each Lua. `PYLUA_WITHOUT` names folders that are left out then.
//!
//! The scripts of `spec/wishlist` show what is not there yet. One that passes belongs in `spec/python`,
//! and fails the run until it is moved.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

mod scripts;

use scripts::{diff, run, run_suite, select};

/// How a script is run: the name of the suite, and the environment that makes the difference.
const MODES: &[(&str, &[(&str, &str)])] = &[
    ("conformance", &[]),
    ("conformance-gc", &[("PYLUA_GC", "always")]),
    ("conformance-pause", &[("PYLUA_PAUSE", "always")]),
];

fn main() -> ExitCode {
    let filters: Vec<String> = env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("spec/python");
    let mut scripts = select(&root, &filters);
    let mut success = !(filters.is_empty() && scripts.is_empty());
    if let Some(command) = words("PYLUA_COMMAND") {
        let without = words("PYLUA_WITHOUT").unwrap_or_default();
        scripts.retain(|s| !without.iter().any(|folder| s.starts_with(root.join(folder))));
        success &= run_suite("conformance", &root, &scripts, |s| check(s, &command, &[]));
    } else {
        let command = [env!("CARGO_BIN_EXE_pylua").to_owned()];
        for (suite, environment) in MODES {
            success &= run_suite(suite, &root, &scripts, |s| check(s, &command, environment));
        }
        success &= check_wishlist(&filters, &command);
    }
    if success { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The words of a variable of the environment, if it is set.
fn words(variable: &str) -> Option<Vec<String>> {
    let value = env::var(variable).ok()?;
    Some(value.split_whitespace().map(str::to_owned).collect())
}

/// Complains about scripts of the wishlist that pass. True when there are none.
fn check_wishlist(filters: &[String], command: &[String]) -> bool {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("spec/wishlist");
    let passes = |script: &PathBuf| check(script, command, &[]).is_ok();
    let granted: Vec<PathBuf> = select(&root, filters).into_iter().filter(passes).collect();
    let granted: Vec<String> = granted
        .iter()
        .map(|s| s.strip_prefix(&root).expect("below").display().to_string())
        .collect();
    if !granted.is_empty() {
        println!("these pass; move them to spec/python: {}", granted.join(" "));
        println!("test result: FAILED. 0 passed; {} failed; suite wishlist", granted.len());
    }
    granted.is_empty()
}

/// Runs one script; the error says how it differs from the recording.
fn check(script: &Path, command: &[String], environment: &[(&str, &str)]) -> Result<(), String> {
    let wanted_out = fs::read(script.with_extension("out"))
        .map_err(|e| format!("no recording ({e}); run `make record`\n"))?;
    let wanted_err = fs::read(script.with_extension("err")).unwrap_or_default();
    let ran = run(script, command, environment)?;

    let mut report = String::new();
    if ran.out != wanted_out {
        report += "standard output differs (- recorded, + now):\n";
        report += &diff(&wanted_out, &ran.out);
    }
    if ran.err != wanted_err {
        report += "standard error differs (- recorded, + now):\n";
        report += &diff(&wanted_err, &ran.err);
    }
    let text = fs::read_to_string(script).map_err(|e| format!("unreadable ({e})\n"))?;
    let wanted_status = Some(i32::from(text.starts_with("# Ends in an uncaught exception")));
    if ran.status != wanted_status {
        report += &format!("exit status {:?}, not {wanted_status:?}\n", ran.status);
    }
    if report.is_empty() { Ok(()) } else { Err(report) }
}
