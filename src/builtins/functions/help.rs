//! `help(object)`: pydoc's plain text, of functions exactly, of classes and modules in short.

use crate::heap::Gc;
use crate::object::*;
use crate::vm::Vm;

/// The text about an object.
pub fn describe(vm: &mut Vm, object: Value) -> Result<String> {
    vm.protect(object);
    match object.kind() {
        Kind::Function => describe_callable(vm, object, "function"),
        Kind::Native => describe_callable(vm, object, "built-in function"),
        Kind::BoundMethod => describe_callable(vm, object, "method"),
        Kind::Type => describe_class(vm, object),
        Kind::Module => {
            let name = text_of(vm, object, "__name__")?;
            let doc = indented(&text_of(vm, object, "__doc__")?);
            Ok(format!("Help on module {name}:\n\nNAME\n    {name}\n{doc}\n"))
        }
        _ => {
            let class = vm.type_of(object);
            let name = vm.class_name(object);
            let body = class_body(vm, class)?;
            Ok(format!("Help on {name} object:\n\n{body}"))
        }
    }
}

/// An attribute as text; nothing if there is none.
fn text_of(vm: &mut Vm, object: Value, name: &str) -> Result<String> {
    let name = vm.intern(name);
    Ok(match vm.find_attr(object, name)? {
        Some(value) if !value.is_none() => vm.str(value)?.to_string_lossy().into_owned(),
        _ => String::new(),
    })
}

fn indented(text: &str) -> String {
    let lines = text.trim_end().lines();
    lines.map(|line| if line.is_empty() { "\n".into() } else { format!("    {line}\n") }).collect()
}

fn describe_callable(vm: &mut Vm, object: Value, kind: &str) -> Result<String> {
    let (name, module) = (text_of(vm, object, "__name__")?, text_of(vm, object, "__module__")?);
    let place = if module.is_empty() { String::new() } else { format!(" in module {module}") };
    let signature = signature(vm, object)?;
    let doc = indented(&text_of(vm, object, "__doc__")?);
    let heading = match &name[..] {
        "<lambda>" => format!("<lambda> lambda {}", &signature[1..signature.len() - 1]),
        _ => format!("{name}{signature}"),
    };
    Ok(format!("Help on {kind} {name}{place}:\n\n{heading}\n{doc}\n"))
}

fn describe_class(vm: &mut Vm, object: Value) -> Result<String> {
    let (name, module) = (text_of(vm, object, "__name__")?, text_of(vm, object, "__module__")?);
    let Some(class) = object.downcast::<Type>() else { return Ok(String::new()) };
    let body = class_body(vm, class)?;
    Ok(format!("Help on class {name} in module {module}:\n\n{body}"))
}

/// The name, bases, docstring and methods of a class.
fn class_body(vm: &mut Vm, class: Gc<Type>) -> Result<String> {
    let name = class.name.to_string_lossy().into_owned();
    let bases: Vec<String> = class
        .bases
        .iter()
        .filter(|base| !base.is(vm.types.object))
        .map(|base| base.name.to_string_lossy().into_owned())
        .collect();
    let bases = if bases.is_empty() { String::new() } else { format!("({})", bases.join(", ")) };
    let mut text = format!("class {name}{bases}\n");
    let bar = |line: &str| format!(" |  {line}").trim_end().to_string() + "\n";
    for line in text_of(vm, class.into(), "__doc__")?.trim_end().lines() {
        text.push_str(&bar(line));
    }
    let mut methods = Vec::new();
    for (key, value) in vm.class_dict(class).iter() {
        let Some(key) = key.downcast::<Str>() else { continue };
        let key = key.to_string_lossy().into_owned();
        let shown = !key.starts_with('_') || key == "__init__";
        if shown && matches!(value.kind(), Kind::Function | Kind::Native) {
            methods.push((key, value));
        }
    }
    methods.sort_by(|a, b| a.0.cmp(&b.0));
    if !methods.is_empty() {
        text.push_str(&bar(""));
        text.push_str(&bar("Methods defined here:"));
    }
    for (name, method) in methods {
        let signature = signature(vm, method)?;
        text.push_str(&bar(""));
        text.push_str(&bar(&format!("{name}{signature}")));
        for line in text_of(vm, method, "__doc__")?.trim_end().lines() {
            text.push_str(&bar(&format!("    {line}")));
        }
    }
    Ok(text + "\n")
}

/// The parameters of a callable, in parentheses.
fn signature(vm: &mut Vm, callable: Value) -> Result<String> {
    if let Some(method) = callable.downcast::<BoundMethod>() {
        return signature_without_self(vm, method);
    }
    let Some(function) = callable.downcast::<Function>() else {
        let text = text_of(vm, callable, "__text_signature__")?;
        return Ok(if text.is_empty() { "(...)".into() } else { text.replace("($module, ", "(") });
    };
    let parameters = parameters(vm, function)?;
    Ok(format!("({}){}", parameters.join(", "), returns(vm, function)?))
}

fn signature_without_self(vm: &mut Vm, method: Gc<BoundMethod>) -> Result<String> {
    let Some(function) = method.function.downcast::<Function>() else {
        return signature(vm, method.function);
    };
    let parameters = parameters(vm, function)?;
    let rest = parameters.get(1..).unwrap_or(&[]).join(", ");
    Ok(format!("({rest}){}", returns(vm, function)?))
}

fn annotation(vm: &mut Vm, function: Gc<Function>, name: &str) -> Result<Option<String>> {
    let Some(annotations) = function.extra.as_ref().and_then(|extra| extra.annotations) else {
        return Ok(None);
    };
    let name = vm.intern(name);
    let Some(value) = annotations.get_str(name) else { return Ok(None) };
    Ok(Some(match value.downcast::<Type>() {
        Some(class) => class.name.to_string_lossy().into_owned(),
        None => vm.repr(value)?.to_string_lossy().into_owned(),
    }))
}

fn returns(vm: &mut Vm, function: Gc<Function>) -> Result<String> {
    Ok(match annotation(vm, function, "return")? {
        Some(text) => format!(" -> {text}"),
        None => String::new(),
    })
}

/// The parameters of a function as they would be written.
fn parameters(vm: &mut Vm, function: Gc<Function>) -> Result<Vec<String>> {
    let proto = function.code.proto.clone();
    let (positional, kwonly) = (proto.positional as usize, proto.kwonly as usize);
    let defaults: Vec<Value> =
        function.defaults.map(|defaults| defaults.items().to_vec()).unwrap_or_default();
    let first_default = positional.saturating_sub(defaults.len());
    let kwdefaults = function.extra.as_ref().and_then(|extra| extra.kwdefaults);
    let mut shown = Vec::new();
    let one = |vm: &mut Vm, at: usize, mark: &str, default: Option<Value>| -> Result<String> {
        let name = &proto.varnames[at];
        let annotation = annotation(vm, function, name)?;
        let mut text = format!("{mark}{name}");
        let equals = match &annotation {
            Some(annotation) => {
                text = format!("{text}: {annotation}");
                " = "
            }
            None => "=",
        };
        if let Some(default) = default {
            text = format!("{text}{equals}{}", vm.repr(default)?.to_string_lossy());
        }
        Ok(text)
    };
    for at in 0..positional {
        let default = at.checked_sub(first_default).map(|i| defaults[i]);
        shown.push(one(vm, at, "", default)?);
        if at + 1 == proto.posonly as usize {
            shown.push("/".into());
        }
    }
    let args = positional + kwonly;
    if proto.varargs {
        shown.push(one(vm, args, "*", None)?);
    } else if kwonly > 0 {
        shown.push("*".into());
    }
    for at in positional..args {
        let name = vm.intern(&proto.varnames[at]);
        let default = kwdefaults.and_then(|defaults| defaults.get_str(name));
        shown.push(one(vm, at, "", default)?);
    }
    if proto.varkw {
        shown.push(one(vm, args + usize::from(proto.varargs), "**", None)?);
    }
    Ok(shown)
}
