//! Runs every script of `spec/python` through the host program and compares what it writes with what
//! CPython 3.13 wrote, as recorded by `make record`: standard output in `NAME.out`, and for a script
//! that is meant to end in an uncaught exception its traceback in `NAME.err`.
//!
//! Everything runs three times: as users run it, with the collector at every safepoint, and with the
//! interpreter loop left and resumed at every safepoint. Arguments, as
//! in `cargo test --test conformance slices`, select the scripts whose path contains one of them.
//!
//! The scripts of `spec/wishlist` show what is not there yet. One that passes belongs in `spec/python`,
//! and fails the run until it is moved.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::Duration;

/// How a script is run: the name of the suite, and the environment that makes the difference.
const MODES: &[(&str, &[(&str, &str)])] = &[
    ("conformance", &[]),
    ("conformance-gc", &[("PYLUA_GC", "always")]),
    ("conformance-pause", &[("PYLUA_PAUSE", "always")]),
];

/// A script that takes longer hangs.
const TIME_LIMIT: Duration = Duration::from_secs(60);

fn main() -> ExitCode {
    let filters: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("spec/python");
    let scripts = select(&root, &filters);
    let mut success = true;
    for (suite, environment) in MODES {
        success &= run_suite(suite, environment, &root, &scripts, filters.is_empty());
    }
    success &= check_wishlist(&filters);
    if success { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Complains about scripts of the wishlist that pass. True when there are none.
fn check_wishlist(filters: &[String]) -> bool {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("spec/wishlist");
    let granted = select(&root, filters).into_iter().filter(|s| check(s, &[]).is_ok());
    let granted: Vec<String> =
        granted.map(|s| s.strip_prefix(&root).expect("below").display().to_string()).collect();
    if !granted.is_empty() {
        println!("these pass; move them to spec/python: {}", granted.join(" "));
        println!("test result: FAILED. 0 passed; {} failed; suite wishlist", granted.len());
    }
    granted.is_empty()
}

/// The scripts below `root` that the filters let through, in order.
fn select(root: &Path, filters: &[String]) -> Vec<PathBuf> {
    let mut scripts = Vec::new();
    collect(root, &mut scripts);
    scripts.sort();
    scripts.retain(|s| {
        let name = s.strip_prefix(root).expect("below the root").to_string_lossy();
        filters.is_empty() || filters.iter().any(|f| name.contains(f.as_str()))
    });
    scripts
}

/// All scripts below `dir`; a name that starts with an underscore is a module for others.
fn collect(dir: &Path, scripts: &mut Vec<PathBuf>) {
    // An empty wishlist is no folder in a checkout.
    let Ok(entries) = fs::read_dir(dir) else { return };
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name.starts_with('_') {
            continue;
        } else if path.is_dir() {
            collect(&path, scripts);
        } else if name.ends_with(".py") {
            scripts.push(path);
        }
    }
}

/// Runs all scripts in one mode, as many at a time as there are processors; prints the failures and
/// a result line in the form of Cargo's own harness. True when all passed.
fn run_suite(
    suite: &str,
    environment: &[(&str, &str)],
    root: &Path,
    scripts: &[PathBuf],
    must_run: bool,
) -> bool {
    let queue: Mutex<VecDeque<&PathBuf>> = Mutex::new(scripts.iter().collect());
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, |n| n.get()) {
            scope.spawn(|| {
                loop {
                    let Some(script) = queue.lock().expect("no panic").pop_front() else { break };
                    if let Err(report) = check(script, environment) {
                        let name = script.strip_prefix(root).expect("below the root");
                        let report = format!("---- {suite} {} ----\n{report}", name.display());
                        failures.lock().expect("no panic").push(report);
                    }
                }
            });
        }
    });
    let mut failures = failures.into_inner().expect("no panic");
    failures.sort();
    for report in &failures {
        println!("{report}");
    }
    let failed = failures.len();
    let verdict = if failed == 0 { "ok" } else { "FAILED" };
    println!(
        "test result: {verdict}. {} passed; {failed} failed; suite {suite}",
        scripts.len() - failed
    );
    failed == 0 && !(must_run && scripts.is_empty())
}

/// Runs one script; the error says how it differs from the recording.
fn check(script: &Path, environment: &[(&str, &str)]) -> Result<(), String> {
    let wanted_out = fs::read(script.with_extension("out"))
        .map_err(|e| format!("no recording ({e}); run `make record`\n"))?;
    let wanted_err = fs::read(script.with_extension("err")).ok();
    let ran = run(script, environment)?;

    let mut report = String::new();
    if ran.out != wanted_out {
        report += "standard output differs (- recorded, + now):\n";
        report += &diff(&wanted_out, &ran.out);
    }
    if ran.err != wanted_err.clone().unwrap_or_default() {
        report += "standard error differs (- recorded, + now):\n";
        report += &diff(&wanted_err.clone().unwrap_or_default(), &ran.err);
    }
    let wanted_status = Some(i32::from(wanted_err.is_some()));
    if ran.status != wanted_status {
        let _ = writeln!(report, "exit status {:?}, not {wanted_status:?}", ran.status);
    }
    if report.is_empty() { Ok(()) } else { Err(report) }
}

struct Ran {
    out: Vec<u8>,
    err: Vec<u8>,
    status: Option<i32>,
}

fn run(script: &Path, environment: &[(&str, &str)]) -> Result<Ran, String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_pylua"))
        .arg(script.file_name().expect("a name"))
        .current_dir(script.parent().expect("a folder"))
        .env_remove("PYLUA_GC")
        .envs(environment.iter().copied())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| format!("the host program does not start: {e}\n"))?;
    let out = read_all(child.stdout.take().expect("piped"));
    let err = read_all(child.stderr.take().expect("piped"));
    let Ok(out) = out.recv_timeout(TIME_LIMIT) else {
        let _ = child.kill();
        let _ = child.wait();
        return Err(format!("did not end within {} s\n", TIME_LIMIT.as_secs()));
    };
    let err = without_folder(&err.recv().unwrap_or_default(), script);
    let status = child.wait().map_err(|e| e.to_string())?;
    Ok(Ran { out, err, status: status.code() })
}

/// Names the files of a traceback as recordings do: without the folder of the script.
fn without_folder(err: &[u8], script: &Path) -> Vec<u8> {
    let folder = format!("  File \"{}/", script.parent().expect("a folder").display());
    String::from_utf8_lossy(err).replace(&folder, "  File \"").into_bytes()
}

/// Reads a pipe to its end on a thread of its own, so that neither pipe of a child fills up.
fn read_all(mut pipe: impl Read + Send + 'static) -> mpsc::Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = pipe.read_to_end(&mut bytes);
        let _ = sender.send(bytes);
    });
    receiver
}

/// The lines that differ, with two lines before the first: scripts print as they go, so the first
/// difference is the one that matters.
fn diff(wanted: &[u8], got: &[u8]) -> String {
    const SHOWN: usize = 12;
    let wanted = String::from_utf8_lossy(wanted);
    let got = String::from_utf8_lossy(got);
    let wanted: Vec<&str> = wanted.lines().collect();
    let got: Vec<&str> = got.lines().collect();
    let same = wanted.iter().zip(&got).take_while(|(a, b)| a == b).count();
    let mut text = String::new();
    for line in &wanted[same.saturating_sub(2)..same] {
        let _ = writeln!(text, "  {line}");
    }
    for (mark, lines) in [('-', &wanted), ('+', &got)] {
        for line in lines.iter().skip(same).take(SHOWN) {
            let _ = writeln!(text, "{mark} {line}");
        }
        if lines.len() > same + SHOWN {
            let _ = writeln!(text, "{mark} … {} more", lines.len() - same - SHOWN);
        }
    }
    text
}
