//! Runs every script of `spec/differs` and compares what it prints with `NAME.pylua`, what pylua is
//! known to print. `NAME.out` is what CPython prints (`make record`), and must differ: a difference
//! that is gone is taken out of the list.
//!
//! A script starts with a comment: the difference in a line, what differs, and a paragraph that begins
//! with `Why:`. `docs/differences.md` is made of these; `PYLUA_BLESS=1` writes it, and the `.pylua`
//! files. Read the diff before committing it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

mod scripts;

use scripts::{diff, run, run_suite, select};

const INTRODUCTION: &str = "\
# Differences from CPython 3.13

What Python programs may meet here, and why it is so. Everything else is meant to behave as CPython 3.13
does, down to the texts of errors; what does not is a bug. Each section is made of a script of `spec/differs`,
which shows the difference and is run by the tests.
";

fn main() -> ExitCode {
    let filters: Vec<String> = env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = project.join("spec/differs");
    let scripts = select(&root, &filters);
    let bless = env::var_os("PYLUA_BLESS").is_some();
    let mut success = run_suite("differs", &root, &scripts, |script| check(script, bless));
    if filters.is_empty() {
        success &= check_document(&project.join("docs/differences.md"), &root, &scripts, bless);
    }
    if success { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Whether a script still prints what the list says.
fn check(script: &Path, bless: bool) -> Result<(), String> {
    section(script)?;
    let cpython = fs::read(script.with_extension("out"))
        .map_err(|e| format!("no recording ({e}); run `make record`\n"))?;
    let ran = run(script, &[env!("CARGO_BIN_EXE_pylua").to_owned()], &[])?;
    if ran.status != Some(0) {
        return Err(format!("ends with {:?}:\n{}", ran.status, String::from_utf8_lossy(&ran.err)));
    }
    if ran.out == cpython {
        return Err("no difference is left; move it to spec/python\n".to_owned());
    }
    let known = script.with_extension("pylua");
    if bless {
        fs::write(&known, &ran.out).map_err(|e| e.to_string())?;
    }
    let wanted = fs::read(&known).map_err(|e| format!("{}: {e}\n", known.display()))?;
    if ran.out == wanted {
        return Ok(());
    }
    Err(format!("the output differs (- known, + now):\n{}", diff(&wanted, &ran.out)))
}

/// Whether the document is the one that the scripts make.
fn check_document(document: &Path, root: &Path, scripts: &[PathBuf], bless: bool) -> bool {
    let mut text = INTRODUCTION.to_owned();
    for script in scripts {
        let name = script.strip_prefix(root).expect("below the root").display();
        match section(script) {
            Ok(section) => {
                text += &format!("\n{section}\nScript: [`{name}`](../spec/differs/{name})\n");
            }
            // The script has failed already.
            Err(_) => return false,
        }
    }
    if bless {
        fs::write(document, &text).expect("writable document");
    }
    let fresh = fs::read_to_string(document).is_ok_and(|is| is == text);
    if !fresh {
        println!("docs/differences.md is out of date; PYLUA_BLESS=1 cargo test --test differs");
        println!("test result: FAILED. 0 passed; 1 failed; suite differs-document");
    }
    fresh
}

/// The section that the comment at the head of a script makes.
fn section(script: &Path) -> Result<String, String> {
    let source = fs::read_to_string(script).map_err(|e| e.to_string())?;
    let comment = source.lines().map_while(|line| line.strip_prefix('#')).map(str::trim);
    let comment = comment.collect::<Vec<_>>().join("\n");
    let mut paragraphs = comment.split("\n\n");
    let (Some(title), Some(what), Some(why), None) =
        (paragraphs.next(), paragraphs.next(), paragraphs.next(), paragraphs.next())
    else {
        return Err("the head is not of three paragraphs: title, what differs, why\n".to_owned());
    };
    let Some(why) = why.strip_prefix("Why:") else {
        return Err("the third paragraph does not begin with `Why:`\n".to_owned());
    };
    Ok(format!("## {title}\n\n{what}\n\n*Why:*{why}\n"))
}
