//! What `site` adds to the builtins of CPython: `exit`, `quit`, `copyright`, `credits`, `license`
//! and `help`.

use crate::builtins::functions::help;
use crate::builtins::modules::sys_hooks::write_to;
use crate::object::*;
use crate::vm::Vm;

/// One of those objects.
enum Site {
    /// `exit` or `quit`
    Quitter(&'static str),
    /// A text to be shown, and what the object's repr says instead of it.
    Text {
        text: &'static str,
        shown: Option<&'static str>,
    },
    Help,
}

impl Opaque for Site {
    fn trace(&self, _: &mut crate::heap::Tracer) {}
}

const COPYRIGHT: &str = "pylua is an independent implementation of the Python language.\n\
    Python is a trademark of the Python Software Foundation.";
const CREDITS: &str = "    Thanks to the Python community for the language, and to CPython's \
    developers\n    for defining it. See www.python.org for more information.";
const LICENSE: &str = "See the license file that comes with pylua.";

/// The objects by their names in `builtins`.
pub fn objects(vm: &mut Vm) -> Vec<(&'static str, Value)> {
    let mut make = |spec, site| vm.new_opaque(spec, Box::new(site));
    let text = |text| Site::Text { text, shown: None };
    let hint = Some("Type license() to see the full license text");
    vec![
        ("exit", make(&QUITTER, Site::Quitter("exit"))),
        ("quit", make(&QUITTER, Site::Quitter("quit"))),
        ("copyright", make(&PRINTER, text(COPYRIGHT))),
        ("credits", make(&PRINTER, text(CREDITS))),
        ("license", make(&PRINTER, Site::Text { text: LICENSE, shown: hint })),
        ("help", make(&HELPER, Site::Help)),
    ]
}

fn site_of(vm: &mut Vm, value: Value) -> Result<OpaqueRef<Site>> {
    match opaque::<Site>(value) {
        Some(site) => Ok(site),
        None => Err(vm.type_error("an object of the site module is required")),
    }
}

fn repr(vm: &mut Vm, this: Value) -> Result<Value> {
    let text = match &*site_of(vm, this)? {
        Site::Quitter(name) => format!("Use {name}() or Ctrl-D (i.e. EOF) to exit"),
        Site::Text { text, shown } => shown.unwrap_or(text).to_string(),
        Site::Help => {
            "Type help() for interactive help, or help(object) for help about object.".to_string()
        }
    };
    Ok(vm.new_str_from(text.into_bytes()).into())
}

/// The one argument that the call may have, positional or named `name`.
fn argument(vm: &mut Vm, function: &str, name: &str, args: Args) -> Result<Option<Value>> {
    let named =
        |key: &Value| key.downcast::<Str>().is_some_and(|k| k.as_bytes() == name.as_bytes());
    match (args.values, args.names) {
        ([], []) => Ok(None),
        ([value], []) => Ok(Some(*value)),
        ([value], [key]) if named(key) => Ok(Some(*value)),
        (_, [key, ..]) if !named(key) => {
            let key = vm.str(*key)?.to_string_lossy().into_owned();
            Err(vm.type_error(format!(
                "{function}.__call__() got an unexpected keyword argument '{key}'"
            )))
        }
        (values, _) => {
            let given = values.len() + 1;
            Err(vm.type_error(format!(
                "{function}.__call__() takes from 1 to 2 positional arguments but {given} were \
                 given"
            )))
        }
    }
}

fn quit(vm: &mut Vm, _this: Value, args: Args) -> Result<Value> {
    let code = argument(vm, "Quitter", "code", args)?.unwrap_or(Value::NONE);
    let exception = vm.call(vm.types.system_exit.into(), &[code])?;
    Err(vm.raise_value(exception))
}

fn show_text(vm: &mut Vm, this: Value, args: Args) -> Result<Value> {
    if !args.values.is_empty() {
        let given = args.values.len() + 1;
        return Err(vm.type_error(format!(
            "_Printer.__call__() takes 1 positional argument but {given} were given"
        )));
    }
    let text = match &*site_of(vm, this)? {
        Site::Text { text, .. } => *text,
        _ => "",
    };
    write_to(vm, "stdout", format!("{text}\n").into_bytes())?;
    Ok(Value::NONE)
}

fn show_help(vm: &mut Vm, _this: Value, args: Args) -> Result<Value> {
    let text = match argument(vm, "_Helper", "request", args)? {
        None => "There is no interactive help here; use help(object).\n".to_string(),
        Some(object) => help::describe(vm, object)?,
    };
    write_to(vm, "stdout", text.into_bytes())?;
    Ok(Value::NONE)
}

/// `_sitebuiltins.Quitter`
pub static QUITTER: TypeSpec = TypeSpec {
    name: "Quitter",
    module: "_sitebuiltins",
    slots: Slots { repr: Some(repr), call: Some(quit), ..NO_SLOTS },
    ..TypeSpec::NONE
};

/// `_sitebuiltins._Printer`
pub static PRINTER: TypeSpec = TypeSpec {
    name: "_Printer",
    module: "_sitebuiltins",
    doc: "interactive prompt objects for printing the license text, a list of\n    contributors and \
          the copyright notice.",
    slots: Slots { repr: Some(repr), call: Some(show_text), ..NO_SLOTS },
    ..TypeSpec::NONE
};

/// `_sitebuiltins._Helper`
pub static HELPER: TypeSpec = TypeSpec {
    name: "_Helper",
    module: "_sitebuiltins",
    doc: "Define the builtin 'help'.",
    slots: Slots { repr: Some(repr), call: Some(show_help), ..NO_SLOTS },
    ..TypeSpec::NONE
};
