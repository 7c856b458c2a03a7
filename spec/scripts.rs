//! Scripts in Python and what they print: finding them, running them, comparing. For the tests that
//! run them.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::Duration;

/// A script that takes longer hangs.
const TIME_LIMIT: Duration = Duration::from_secs(150);

/// The scripts below `root` that the filters let through, in order.
pub fn select(root: &Path, filters: &[String]) -> Vec<PathBuf> {
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

/// Checks all scripts, as many at a time as there are processors; prints the failures and a result
/// line in the form of Cargo's own harness. True when all passed.
pub fn run_suite(
    suite: &str,
    root: &Path,
    scripts: &[PathBuf],
    check: impl Fn(&Path) -> Result<(), String> + Sync,
) -> bool {
    let queue: Mutex<VecDeque<&PathBuf>> = Mutex::new(scripts.iter().collect());
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, |n| n.get()) {
            scope.spawn(|| {
                loop {
                    let Some(script) = queue.lock().expect("no panic").pop_front() else { break };
                    if let Err(report) = check(script) {
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
    failed == 0
}

/// What a script wrote, and how it ended.
pub struct Ran {
    pub out: Vec<u8>,
    pub err: Vec<u8>,
    pub status: Option<i32>,
}

/// Runs a script in its own folder by a command that takes its full name.
pub fn run(script: &Path, command: &[String], environment: &[(&str, &str)]) -> Result<Ran, String> {
    let mut child = Command::new(&command[0])
        .args(&command[1..])
        .arg(script)
        .current_dir(script.parent().expect("a folder"))
        .env_remove("PYLUA_GC")
        .env_remove("PYLUA_PAUSE")
        .envs(environment.iter().copied())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| format!("{} does not start: {e}\n", command[0]))?;
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

/// Names the files of tracebacks and warnings as recordings do: without the folder of the script.
fn without_folder(err: &[u8], script: &Path) -> Vec<u8> {
    let folder = format!("{}/", script.parent().expect("a folder").display());
    let err = String::from_utf8_lossy(err).replace(&format!("  File \"{folder}"), "  File \"");
    let lines = err.split_inclusive('\n');
    lines.map(|line| line.strip_prefix(&folder).unwrap_or(line)).collect::<String>().into_bytes()
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
pub fn diff(wanted: &[u8], got: &[u8]) -> String {
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
