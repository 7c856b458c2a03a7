//! The host program's command line: what it runs, what it says, and the status it ends with.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn pylua(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the host program starts")
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pylua"));
    command.args(arguments).current_dir(env!("CARGO_TARGET_TMPDIR")).stdin(Stdio::null());
    command
}

/// A file with this text, in a folder of its own.
fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, text).expect("a file");
    path
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn python_on_the_command_line() {
    let ran = pylua(&["-c", "import sys; print(1 + 1, sys.argv)", "a", "-b"]);
    assert_eq!(out(&ran), "2 ['-c', 'a', '-b']\n", "{}", err(&ran));
    assert_eq!(ran.status.code(), Some(0));
}

#[test]
fn natives_that_nest_too_deep_end_in_recursion_errors() {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/spec/deep_nesting.py");
    let ran = pylua(&[script]);
    let printed = out(&ran);
    let mut lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines.pop(), Some("dropped"), "{printed}{}", err(&ran));
    assert!(lines.iter().all(|line| line.ends_with(" RecursionError")), "{printed}");
}

#[test]
fn python_file_with_arguments_and_a_module_beside_it() {
    file("beside/helper.py", "def twice(x):\n    return x * 2\n");
    let main =
        file("beside/main.py", "import sys\nimport helper\nprint(helper.twice(sys.argv[1]))\n");
    let ran = pylua(&[main.to_str().expect("a path"), "ab"]);
    assert_eq!(out(&ran), "abab\n", "{}", err(&ran));
}

#[test]
fn python_from_standard_input() {
    let mut child = command(&["-", "x"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the host program starts");
    let mut input = child.stdin.take().expect("piped");
    input.write_all(b"import sys\nprint('from stdin', sys.argv)\n").expect("written");
    drop(input);
    let ran = child.wait_with_output().expect("it ends");
    assert_eq!(out(&ran), "from stdin ['-', 'x']\n");
}

#[test]
fn python_reads_standard_input() {
    let program = "name = input('who? ')\nprint(f'hello {name}', input())";
    let mut child = command(&["-c", program])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("piped");
    input.write_all("J\u{f6}rg\nlast".as_bytes()).expect("written");
    drop(input);
    let ran = child.wait_with_output().expect("it ends");
    assert_eq!(out(&ran), "who? hello J\u{f6}rg last\n");
}

#[test]
fn uncaught_exception_prints_the_traceback_and_fails() {
    let ran = pylua(&["-c", "print('before')\n1 / 0"]);
    assert_eq!(out(&ran), "before\n");
    assert!(err(&ran).starts_with("Traceback (most recent call last):\n"), "{}", err(&ran));
    assert!(err(&ran).ends_with("ZeroDivisionError: division by zero\n"), "{}", err(&ran));
    assert_eq!(ran.status.code(), Some(1));
}

#[test]
fn syntax_error_shows_the_line_and_a_caret() {
    let main = file("broken.py", "x = 1\ny = (2 +\n");
    let ran = pylua(&[main.to_str().expect("a path")]);
    assert!(err(&ran).contains("broken.py\", line 2\n"), "{}", err(&ran));
    assert!(err(&ran).contains("^"), "{}", err(&ran));
    assert!(err(&ran).contains("SyntaxError: "), "{}", err(&ran));
    assert_eq!(ran.status.code(), Some(1));
}

#[test]
fn system_exit_gives_its_code() {
    let status = |code: &str| {
        let ran = pylua(&["-c", code]);
        (ran.status.code(), err(&ran))
    };
    assert_eq!(status("raise SystemExit"), (Some(0), String::new()));
    assert_eq!(status("raise SystemExit(None)"), (Some(0), String::new()));
    assert_eq!(status("raise SystemExit(3)"), (Some(3), String::new()));
    assert_eq!(status("raise SystemExit('told so')"), (Some(1), "told so\n".to_owned()));
    assert_eq!(status("import sys; sys.exit(7)"), (Some(7), String::new()));
    assert_eq!(
        status("import sys\ntry:\n    sys.exit(4)\nfinally:\n    print(end='')"),
        (Some(4), String::new())
    );
    assert_eq!(status("try:\n    raise SystemExit(5)\nexcept SystemExit:\n    pass").0, Some(0));
}

#[test]
fn lua_on_the_command_line_and_in_a_file() {
    let ran = pylua(&["-e", "print(require('pylua').new():eval('6 * 7'), ...)", "a"]);
    assert_eq!(out(&ran), "42\ta\n", "{}", err(&ran));
    let main = file(
        "main.lua",
        "#!/usr/bin/env pylua\nlocal pylua = require('pylua')\n\
         print(arg[1], select('#', ...), pylua == require('pylua'))\n",
    );
    let ran = pylua(&[main.to_str().expect("a path"), "x", "y"]);
    assert_eq!(out(&ran), "x\t2\ttrue\n", "{}", err(&ran));
}

#[test]
fn lua_error_prints_its_traceback_and_fails() {
    let main = file("fails.lua", "local function f()\n  error('out of luck')\nend\nf()\n");
    let ran = pylua(&[main.to_str().expect("a path")]);
    assert!(err(&ran).starts_with("pylua: "), "{}", err(&ran));
    assert!(err(&ran).contains("fails.lua:2: out of luck"), "{}", err(&ran));
    assert_eq!(ran.status.code(), Some(1));
    let ran = pylua(&["-e", "require('pylua').new():execute('def f(): 1/0\\nf()')"]);
    assert!(err(&ran).contains("Traceback (most recent call last):"), "{}", err(&ran));
    assert!(err(&ran).contains("ZeroDivisionError: division by zero"), "{}", err(&ran));
    assert_eq!(ran.status.code(), Some(1));
}

#[test]
fn bad_command_lines_get_one_clear_line() {
    for (arguments, wanted) in [
        (&["no-such-file.py"][..], "pylua: cannot use 'no-such-file.py': no such file\n"),
        (&["no-such-file.lua"], "pylua: cannot use 'no-such-file.lua': no such file\n"),
        (&["."], "pylua: cannot use '.': it is a folder\n"),
        (&["--fast"], "pylua: unknown option '--fast'; 'pylua --help' lists the options\n"),
        (&["-c"], "pylua: option '-c' needs a program after it\n"),
        (&["-e"], "pylua: option '-e' needs a program after it\n"),
        (&[], "pylua: nothing to run; 'pylua --help' lists the options\n"),
    ] {
        let ran = pylua(arguments);
        assert_eq!(err(&ran), wanted);
        assert_eq!(out(&ran), "");
        assert_eq!(ran.status.code(), Some(2));
    }
}

#[test]
fn version_and_help() {
    let ran = pylua(&["--version"]);
    let wanted = format!("pylua {} (Python 3.13, Lua", env!("CARGO_PKG_VERSION"));
    assert!(out(&ran).starts_with(&wanted), "{}", out(&ran));
    let ran = pylua(&["--help"]);
    assert!(out(&ran).contains("usage: pylua FILE.py"), "{}", out(&ran));
    assert_eq!(ran.status.code(), Some(0));
}

#[cfg(unix)]
#[test]
fn interrupt_raises_keyboard_interrupt() {
    use std::io::{BufRead, BufReader};

    let program = "\
print('ready', flush=True)
try:
    while True:
        pass
except KeyboardInterrupt:
    print('interrupted')
raise KeyboardInterrupt
";
    let mut child = command(&["-c", program])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the host program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    assert_eq!(lines.next().expect("a line").expect("text"), "ready");
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(killed.expect("kill runs").success());
    assert_eq!(lines.next().expect("a line").expect("text"), "interrupted");
    let ran = child.wait_with_output().expect("it ends");
    assert!(err(&ran).ends_with("KeyboardInterrupt\n"), "{}", err(&ran));
}
