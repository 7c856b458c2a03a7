//! A Rust program that embeds Lua through mlua gives its Lua and Python scripts functions and types
//! written in Rust.
//!
//! ```text
//! cargo run --example embed
//! ```
//!
//! The bridge is the module `pylua` itself: [`pylua::bridge::open`] makes the table that `require`
//! would return, in any Lua state of the program. What the host has to offer goes the way of all
//! Lua values. A Rust closure is a Lua function, so Python can call it; a type that implements
//! [`mlua::UserData`] is a userdata with a metatable, so Python finds its class by itself, with
//! methods, fields and operators.

use mlua::{Lua, MetaMethod, Table, UserData, UserDataFields, UserDataMethods, Value};

/// A type of the host's.
#[derive(Clone, Copy)]
struct Vector {
    x: f64,
    y: f64,
}

impl UserData for Vector {
    fn add_fields<F: UserDataFields<Self>>(fields: &mut F) {
        fields.add_field_method_get("x", |_, this| Ok(this.x));
        fields.add_field_method_set("x", |_, this, x| {
            this.x = x;
            Ok(())
        });
        fields.add_field_method_get("y", |_, this| Ok(this.y));
    }

    fn add_methods<M: UserDataMethods<Self>>(methods: &mut M) {
        methods.add_method("length", |_, this, ()| Ok(this.x.hypot(this.y)));
        methods.add_meta_function(MetaMethod::Add, |_, (a, b): (Value, Value)| {
            let (a, b) = (vector(&a)?, vector(&b)?);
            Ok(Vector { x: a.x + b.x, y: a.y + b.y })
        });
        methods.add_meta_method(MetaMethod::ToString, |_, this, ()| {
            Ok(format!("Vector({}, {})", this.x, this.y))
        });
    }
}

fn vector(value: &Value) -> mlua::Result<Vector> {
    match value {
        Value::UserData(data) => data.borrow::<Vector>().map(|v| *v),
        _ => Err(mlua::Error::runtime("a Vector is needed")),
    }
}

/// What the scripts get as the Python module `host`.
fn host_module(lua: &Lua) -> mlua::Result<Table> {
    let host = lua.create_table()?;
    host.set("Vector", lua.create_function(|_, (x, y)| Ok(Vector { x, y }))?)?;
    host.set("shout", lua.create_function(|_, text: String| Ok(text.to_uppercase() + "!"))?)?;
    Ok(host)
}

const SCRIPT: &str = r#"
from host import Vector, shout
v = Vector(3.0, 4.0)
v.x += 3
w = v + Vector(0.0, 4.0)
print(shout("hello"), w, w.length(), type(w).__name__)
try:
    v + 1
except Exception as e:
    print(type(e).__name__)
"#;

fn main() -> mlua::Result<()> {
    let lua = Lua::new();
    let pylua = pylua::bridge::open(&lua)?;

    // Untrusted code gets limits, and the modules that it may have.
    let options = lua.create_table()?;
    options.set("timeout", 1.0)?;
    options.set("maxMemory", 64 << 20)?;
    let modules = lua.create_table()?;
    modules.set("host", host_module(&lua)?)?;
    options.set("nativeModules", modules)?;

    let new: mlua::Function = pylua.get("new")?;
    let runtime: mlua::AnyUserData = new.call(options)?;
    let run = lua.load("local runtime, source, name = ... return runtime:execute(source, name)");
    run.call::<()>((&runtime, SCRIPT, "script.py"))?;

    // Values come back as they would in Lua.
    let eval = lua.load("local runtime, source = ... return runtime:eval(source)");
    let length: f64 = eval.call((&runtime, "w.length()"))?;
    println!("the length is {length}");
    Ok(())
}
