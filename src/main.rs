//! The host program: runs Python files, and Lua files that have `pylua` ready.
//!
//! It is for trusted scripts: Python may import modules beside the script, Lua has all of its
//! libraries. What it does beyond reading its arguments is the library's business.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use mlua::{Function, Lua, LuaOptions, StdLib, Table, Value};
use pylua::bridge;
use pylua::bridge::host::{PythonRequest, interrupt_flag, run_python};

const USAGE: &str = "\
usage: pylua FILE.py [ARG…]                run a Python file
       pylua FILE.lua|FILE.luau [ARG…]     run a Lua file; require(\"pylua\") is ready
       pylua -c PYTHON [ARG…]              run Python given on the command line
       pylua -e LUA [ARG…]                 run Lua given on the command line
       pylua - [ARG…]                      run Python from standard input
       pylua --version | --help";

/// What the command line asks for.
enum Command {
    PythonFile(PathBuf),
    PythonText(String),
    PythonInput,
    LuaFile(PathBuf),
    LuaText(String),
    Version,
    Help,
}

fn main() -> ExitCode {
    let status = match parse(env::args_os().skip(1).map(|a| a.to_string_lossy().into_owned())) {
        Ok((command, arguments)) => run(command, arguments),
        Err(complaint) => Err(complaint),
    };
    match status {
        Ok(status) => {
            let _ = io::stdout().flush();
            ExitCode::from(status)
        }
        Err(complaint) => {
            eprintln!("pylua: {complaint}");
            ExitCode::from(2)
        }
    }
}

/// Splits the command line into what to run and the arguments of the script, its name first.
fn parse(mut arguments: impl Iterator<Item = String>) -> Result<(Command, Vec<String>), String> {
    let Some(first) = arguments.next() else {
        return Err("nothing to run; 'pylua --help' lists the options".to_owned());
    };
    let mut text_of = |option: &str| {
        arguments.next().ok_or_else(|| format!("option '{option}' needs a program after it"))
    };
    let command = match first.as_str() {
        "--help" | "-h" => Command::Help,
        "--version" | "-V" => Command::Version,
        "-c" => Command::PythonText(text_of("-c")?),
        "-e" => Command::LuaText(text_of("-e")?),
        "-" => Command::PythonInput,
        option if option.starts_with('-') => {
            return Err(format!("unknown option '{option}'; 'pylua --help' lists the options"));
        }
        file => {
            let file = PathBuf::from(file);
            match file.extension().and_then(|e| e.to_str()) {
                Some("lua" | "luau") => Command::LuaFile(file),
                _ => Command::PythonFile(file),
            }
        }
    };
    Ok((command, std::iter::once(first).chain(arguments).collect()))
}

fn run(command: Command, arguments: Vec<String>) -> Result<u8, String> {
    match command {
        Command::Help => print_line(USAGE),
        Command::Version => print_line(&version()),
        Command::PythonFile(file) => {
            let source = read(&file)?;
            // As CPython does, so that a traceback can be followed from any folder.
            let file = std::path::absolute(&file).unwrap_or(file);
            let folder = file.parent().map_or(PathBuf::from("."), Path::to_owned);
            let filename = file.display().to_string();
            Ok(python(PythonRequest {
                source,
                filename,
                argv: arguments,
                import_path: Some(folder),
            }))
        }
        Command::PythonText(text) => Ok(python(PythonRequest {
            source: text.into_bytes(),
            filename: "<string>".to_owned(),
            argv: arguments,
            import_path: Some(PathBuf::from(".")),
        })),
        Command::PythonInput => {
            let mut source = Vec::new();
            io::stdin().read_to_end(&mut source).map_err(|e| explain("standard input", &e))?;
            Ok(python(PythonRequest {
                source,
                filename: "<stdin>".to_owned(),
                argv: arguments,
                import_path: Some(PathBuf::from(".")),
            }))
        }
        Command::LuaFile(file) => {
            let mut source = read(&file)?;
            if source.starts_with(b"#") {
                // The interpreter line of a script; as a comment it still counts as a line.
                source.splice(0..0, *b"--");
            }
            Ok(lua(&source, &format!("@{}", file.display()), &arguments))
        }
        Command::LuaText(text) => Ok(lua(text.as_bytes(), "=(command line)", &arguments)),
    }
}

fn print_line(text: &str) -> Result<u8, String> {
    writeln!(io::stdout(), "{text}").map_err(|e| explain("standard output", &e))?;
    Ok(0)
}

fn version() -> String {
    let lua = new_lua();
    let host = lua.globals().get::<String>("_VERSION").unwrap_or_default();
    format!("pylua {} (Python 3.13, {host})", env!("CARGO_PKG_VERSION"))
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|e| explain(&format!("'{}'", file.display()), &e))
}

fn explain(what: &str, error: &io::Error) -> String {
    let reason = match error.kind() {
        io::ErrorKind::NotFound => "no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        _ => error.to_string(),
    };
    format!("cannot use {what}: {reason}")
}

/// A Lua state with all of its libraries, as the stock interpreter has it.
fn new_lua() -> Lua {
    // `pcall` stays Lua's own, which can be yielded across: mlua replaces it where panics that it
    // catches are to be resumed.
    let options = LuaOptions::new().catch_rust_panics(true);
    // SAFETY: scripts run by this program are trusted, as those of the stock interpreter are; they
    // may break the state through `debug` or a C module only by intent.
    unsafe { Lua::unsafe_new_with(StdLib::ALL, options) }
}

/// Runs Python and ends the process as it asks. The state is not closed: the process ends anyway.
fn python(request: PythonRequest) -> u8 {
    watch_interrupt();
    let lua = new_lua();
    let status = run_python(&lua, request);
    let _ = io::stdout().flush();
    std::process::exit(status)
}

/// The first Ctrl-C asks the running Python for a `KeyboardInterrupt`; one more, while that request
/// stands unanswered, ends the process.
fn watch_interrupt() {
    use signal_hook::consts::SIGINT;
    use signal_hook::flag;
    // Without the handlers Ctrl-C ends the process, which is the best that is left.
    let _ = flag::register_conditional_default(SIGINT, interrupt_flag());
    let _ = flag::register(SIGINT, interrupt_flag());
}

/// Runs Lua; an error goes to standard error with its traceback.
fn lua(source: &[u8], name: &str, arguments: &[String]) -> u8 {
    let lua = new_lua();
    let result = prepare(&lua, arguments).and_then(|varargs| {
        lua.load(source).set_name(name).call::<()>(mlua::Variadic::from_iter(varargs))
    });
    match result {
        Ok(()) => 0,
        Err(error) => {
            let _ = io::stdout().flush();
            eprintln!("pylua: {}", error.to_string().trim_end());
            1
        }
    }
}

/// Gives the state `arg` and `require("pylua")`; returns what the script gets as `...`.
fn prepare(lua: &Lua, arguments: &[String]) -> mlua::Result<Vec<Value>> {
    let module = bridge::open(lua)?;
    provide(lua, module)?;
    let arg = lua.create_table()?;
    let mut varargs = Vec::new();
    for (i, argument) in arguments.iter().enumerate() {
        arg.raw_set(i, argument.as_str())?;
        if i > 0 {
            varargs.push(Value::String(lua.create_string(argument)?));
        }
    }
    lua.globals().set("arg", arg)?;
    Ok(varargs)
}

/// Makes `require("pylua")` answer with the module.
#[cfg(not(feature = "luau"))]
fn provide(lua: &Lua, module: Table) -> mlua::Result<()> {
    let preload: Table = lua.globals().get::<Table>("package")?.get("preload")?;
    let loader: Function = lua.create_function(move |_, ()| Ok(module.clone()))?;
    preload.set("pylua", loader)
}

/// Makes `require("pylua")` and `require("@pylua")` answer with the module. Luau has no
/// `package.preload`, so `require` is wrapped; paths still go to the original.
#[cfg(feature = "luau")]
fn provide(lua: &Lua, module: Table) -> mlua::Result<()> {
    lua.register_module("@pylua", &module)?;
    let original: Function = lua.globals().get("require")?;
    let require = lua.create_function(move |_, name: mlua::LuaString| {
        if name.as_bytes() == b"pylua" {
            return Ok(Value::Table(module.clone()));
        }
        original.call::<Value>(name)
    })?;
    lua.globals().set("require", require)
}
