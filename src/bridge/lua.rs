//! Lua's C API as methods of [`State`], for code that runs inside a C function called by Lua.
//!
//! Not a safe API in general: it is safe in the hands of this folder, which keeps these rules.
//!
//! * L1: a `State` is made from the pointer that Lua gave to a running C function, and used only
//!   until that function returns.
//! * L2: an index names an existing slot of the current C function (or one of its upvalues) that
//!   holds the type the operation needs.
//! * L3: there is room on the stack: 20 slots at entry, more by [`State::reserve`]. Whoever runs Python
//!   leaves six of them free.
//! * L4: raw table operations get keys that are neither nil nor NaN, and, on Luau, tables that are
//!   not read-only, so nothing here raises a Lua error but for want of memory.
//! * L5: bytes read from a string are used while the string is on the stack.

use std::ffi::{CStr, c_int, c_void};

use mlua::ffi;
pub use mlua::ffi::lua_State;

/// A function that Lua can call.
pub type CFunction = extern "C-unwind" fn(*mut lua_State) -> c_int;

/// The Lua thread that is running.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct State(*mut lua_State);

/// What sort of value a slot holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// No slot.
    Absent,
    /// nil
    Nil,
    /// A boolean.
    Boolean,
    /// A number of any kind.
    Number,
    /// A string.
    String,
    /// A table.
    Table,
    /// A function.
    Function,
    /// A full userdata.
    Userdata,
    /// Threads, light userdata, and what only some Luas have.
    Other,
}

impl Sort {
    /// Whether it is nil, or no slot.
    #[inline(always)]
    pub fn is_nothing(self) -> bool {
        matches!(self, Sort::Absent | Sort::Nil)
    }

    #[inline(always)]
    fn of(kind: c_int) -> Sort {
        match kind {
            ffi::LUA_TNONE => Sort::Absent,
            ffi::LUA_TNIL => Sort::Nil,
            ffi::LUA_TBOOLEAN => Sort::Boolean,
            ffi::LUA_TNUMBER => Sort::Number,
            ffi::LUA_TSTRING => Sort::String,
            ffi::LUA_TTABLE => Sort::Table,
            ffi::LUA_TFUNCTION => Sort::Function,
            ffi::LUA_TUSERDATA => Sort::Userdata,
            _ => Sort::Other,
        }
    }
}

/// Functions of old Luas as they are: mlua wraps them, to return what those of new Luas return.
mod plain {
    #[cfg(not(any(
        feature = "lua51",
        feature = "luajit",
        feature = "lua52",
        feature = "luau"
    )))]
    pub use mlua::ffi::lua_rawgeti as rawgeti;
    #[cfg(any(feature = "lua51", feature = "luajit", feature = "lua52", feature = "luau"))]
    pub use mlua::ffi::lua_rawgeti_ as rawgeti;

    #[cfg(not(any(feature = "lua51", feature = "luajit", feature = "lua52")))]
    pub use mlua::ffi::lua_rawget as rawget;
    #[cfg(any(feature = "lua51", feature = "luajit", feature = "lua52"))]
    pub use mlua::ffi::lua_rawget_ as rawget;

    #[cfg(not(any(feature = "lua51", feature = "luajit", feature = "luau")))]
    pub use mlua::ffi::lua_pushlstring as pushlstring;
    #[cfg(any(feature = "lua51", feature = "luajit", feature = "luau"))]
    pub use mlua::ffi::lua_pushlstring_ as pushlstring;
}

/// Index of the `i`th upvalue of the running C function.
pub const fn upvalue(i: c_int) -> c_int {
    ffi::lua_upvalueindex(i)
}

/// Index of the registry.
pub const REGISTRY: c_int = ffi::LUA_REGISTRYINDEX;

/// As many results as there are.
pub const MULTIPLE: c_int = ffi::LUA_MULTRET;

/// Whether this Lua tells integers from floats.
pub const HAS_INTEGERS: bool = cfg!(any(feature = "lua53", feature = "lua54", feature = "lua55"));

/// Largest int that every Lua number can hold exactly.
pub const MAX_EXACT: i64 = 1 << 53;

macro_rules! api {
    ($($(#[$doc:meta])* fn $name:ident(self $(, $arg:ident: $t:ty)*) $(-> $r:ty)? = |$l:ident| $body:expr;)*) => {
        impl State {
            $(
                $(#[$doc])*
                #[inline(always)]
                pub fn $name(self $(, $arg: $t)*) $(-> $r)? {
                    let $l = self.0;
                    // SAFETY: L1 to L5, kept by the callers in this folder.
                    unsafe { $body }
                }
            )*
        }
    };
}

api! {
    /// Number of slots in use.
    fn top(self) -> c_int = |l| ffi::lua_gettop(l);
    /// Cuts or fills the stack.
    fn set_top(self, n: c_int) = |l| ffi::lua_settop(l, n);
    /// Drops `n` slots.
    fn pop(self, n: c_int) = |l| ffi::lua_settop(l, -n - 1);
    /// Makes room for `n` slots; false when there is none.
    fn reserve(self, n: c_int) -> bool = |l| ffi::lua_checkstack(l, n) != 0;
    /// Pushes nil.
    fn push_nil(self) = |l| ffi::lua_pushnil(l);
    /// Pushes a boolean.
    fn push_bool(self, b: bool) = |l| ffi::lua_pushboolean(l, b as c_int);
    /// Pushes a float.
    fn push_number(self, n: f64) = |l| ffi::lua_pushnumber(l, n);
    /// Pushes an integer; where Lua has none, a number.
    fn push_int(self, i: i64) = |l| ffi::lua_pushinteger(l, i as _);
    /// Pushes a string.
    fn push_bytes(self, s: &[u8]) = |l| { plain::pushlstring(l, s.as_ptr().cast(), s.len()); };
    /// Whether two slots hold the same value. Luau asks `__eq` even then, the other Luas do not.
    fn is_same(self, i: c_int, j: c_int) -> bool = |l| ffi::lua_rawequal(l, i, j) != 0;
    /// Pushes a copy of a slot.
    fn push_value(self, i: c_int) = |l| ffi::lua_pushvalue(l, i);
    /// Pushes a C function with the top `n` slots as its upvalues, which it pops.
    fn push_closure(self, f: CFunction, n: c_int) = |l| ffi::lua_pushcclosure(l, f, n);
    /// Pushes a new table.
    fn push_table(self, array: c_int, hash: c_int) = |l| ffi::lua_createtable(l, array, hash);
    /// Removes a slot.
    fn remove(self, i: c_int) = |l| ffi::lua_remove(l, i);
    /// Moves the top into a slot's place.
    fn insert(self, i: c_int) = |l| ffi::lua_insert(l, i);
    /// Pops the top into a slot.
    fn replace(self, i: c_int) = |l| ffi::lua_replace(l, i);
    /// The boolean in a slot, by Lua's truth.
    fn to_bool(self, i: c_int) -> bool = |l| ffi::lua_toboolean(l, i) != 0;
    /// The number in a slot.
    fn to_number(self, i: c_int) -> f64 = |l| ffi::lua_tonumberx(l, i, std::ptr::null_mut());
    /// The integer in a slot.
    fn to_int(self, i: c_int) -> i64 = |l| {
        if HAS_INTEGERS { ffi::lua_tointegerx(l, i, std::ptr::null_mut()) as i64 }
        else { ffi::lua_tonumberx(l, i, std::ptr::null_mut()) as i64 }
    };
    /// The address of a table, function, thread or userdata.
    fn to_pointer(self, i: c_int) -> *const c_void = |l| ffi::lua_topointer(l, i);
    /// The block of a userdata; null for anything else.
    fn to_userdata(self, i: c_int) -> *mut c_void = |l| ffi::lua_touserdata(l, i);
    /// Pushes the table's value for the key on the top, which it pops.
    fn raw_get(self, i: c_int) = |l| { plain::rawget(l, i); };
    /// As `raw_get`; says what it pushed.
    fn find(self, i: c_int) -> Sort = |l| Sort::of(ffi::lua_rawget(l, i));
    /// Sets the table's key at -2 to the value at -1; pops both.
    fn raw_set(self, i: c_int) = |l| ffi::lua_rawset(l, i);
    /// Pushes the table's value for an integer.
    fn raw_get_i(self, i: c_int, n: i64) = |l| { plain::rawgeti(l, i, n as _); };
    /// As `raw_get_i`; says what it pushed.
    fn find_i(self, i: c_int, n: i64) -> Sort = |l| Sort::of(ffi::lua_rawgeti(l, i, n as _));
    /// Pops a value into the table, for an integer.
    fn raw_set_i(self, i: c_int, n: i64) = |l| ffi::lua_rawseti(l, i, n as _);
    /// Pushes the table's value for an address.
    fn raw_get_p(self, i: c_int, p: *const c_void) = |l| { ffi::lua_rawgetp(l, i, p); };
    /// Pops a value into the table, for an address.
    fn raw_set_p(self, i: c_int, p: *const c_void) = |l| ffi::lua_rawsetp(l, i, p);
    /// The border of a table, or the size of a userdata.
    fn raw_len(self, i: c_int) -> usize = |l| ffi::lua_rawlen(l, i) as usize;
    /// Pops a key; pushes the table's next key and value, or nothing at the end.
    fn next(self, i: c_int) -> bool = |l| ffi::lua_next(l, i) != 0;
    /// Pops a metatable into the value.
    fn set_metatable(self, i: c_int) = |l| { ffi::lua_setmetatable(l, i); };
    /// Pushes the value's metatable, if it has one.
    fn push_metatable(self, i: c_int) -> bool = |l| ffi::lua_getmetatable(l, i) != 0;
    /// Pushes upvalue `n` of a function, if it has so many.
    fn push_upvalue(self, i: c_int, n: c_int) -> bool = |l| !ffi::lua_getupvalue(l, i, n).is_null();
    /// Calls in protected mode, without a handler, so that error values stay as they are.
    fn pcall(self, arguments: c_int, results: c_int) -> c_int = |l| ffi::lua_pcall(l, arguments, results, 0);
    /// The same with the message handler in a slot.
    fn pcall_with(self, arguments: c_int, results: c_int, handler: c_int) -> c_int = |l| ffi::lua_pcall(l, arguments, results, handler);
    /// Pushes `t[k]` for the key on the top, with metamethods; only in functions called protected.
    fn get_table(self, i: c_int) = |l| { ffi::lua_gettable(l, i); };
    /// `t[k] = v` with metamethods; only in functions called protected.
    fn set_table(self, i: c_int) = |l| ffi::lua_settable(l, i);
    /// Pushes `#t`, with metamethods; only in functions called protected.
    fn push_len(self, i: c_int) = |l| ffi::lua_len(l, i);
    /// Pushes what `tostring` gives; only in functions called protected.
    fn push_tostring(self, i: c_int) = |l| { ffi::luaL_tolstring(l, i, std::ptr::null_mut()); };
    /// Pushes the place in the source that is running, as the start of a message.
    fn push_where(self, level: c_int) = |l| ffi::luaL_where(l, level);
    /// Joins the top `n` strings.
    fn concat(self, n: c_int) = |l| ffi::lua_concat(l, n);
    /// Pushes this thread; true if it is the main one.
    fn push_thread(self) -> bool = |l| ffi::lua_pushthread(l) == 1;
    /// Moves the top `n` values to another thread of the same Lua.
    fn move_to(self, to: State, n: c_int) = |l| ffi::lua_xmove(l, to.0, n);
    /// The thread in a slot.
    fn to_thread(self, i: c_int) -> State = |l| State(ffi::lua_tothread(l, i));
    /// Whether the slot holds a thread.
    fn is_thread(self, i: c_int) -> bool = |l| ffi::lua_type(l, i) == ffi::LUA_TTHREAD;
    /// Whether this thread waits at a `yield`.
    fn is_suspended(self) -> bool = |l| ffi::lua_status(l) == ffi::LUA_YIELD;
    /// Bytes that Lua uses.
    fn memory(self) -> usize = |l| ffi::lua_gc(l, ffi::LUA_GCCOUNT, 0) as usize * 1024;
    /// Pushes the table of globals.
    fn push_globals(self) = |l| { ffi::lua_pushglobaltable(l); };
    /// Pushes the function of a chunk, which must be text; false when it pushed an error instead.
    fn load_text(self, chunk: &[u8], name: &CStr) -> bool = |l| {
        let mode = c"t".as_ptr();
        ffi::luaL_loadbufferx(l, chunk.as_ptr().cast(), chunk.len(), name.as_ptr(), mode) == ffi::LUA_OK
    };
    /// Sets a field of a fresh table.
    fn set_field(self, i: c_int, name: &CStr) = |l| ffi::lua_setfield(l, i, name.as_ptr());
}

/// What became of a coroutine that was resumed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Resumed {
    /// It waits, having yielded so many values, which are on its stack.
    Yielded(c_int),
    /// It has returned so many values.
    Returned(c_int),
    /// It has raised the error that is on the top of its stack.
    Failed,
}

impl State {
    /// Resumes this coroutine with the top `n` values of its stack, on behalf of `from`.
    pub fn resume(self, from: State, n: c_int) -> Resumed {
        let mut count = 0;
        // SAFETY: L1; the coroutine is suspended or has not begun, as the caller has found out, with
        // the values on its stack. Errors are caught by the resumption.
        match unsafe { ffi::lua_resume(self.0, from.0, n, &mut count) } {
            ffi::LUA_OK => Resumed::Returned(count),
            ffi::LUA_YIELD => Resumed::Yielded(count),
            _ => Resumed::Failed,
        }
    }

    /// Whether a function is running in this thread: it resumed others, or is the running one.
    #[cfg(not(feature = "luau"))]
    pub fn is_running(self) -> bool {
        let mut record = std::mem::MaybeUninit::<ffi::lua_Debug>::uninit();
        // SAFETY: L1; level 0 is only looked up, nothing of the record is read.
        self.is_sound() && unsafe { ffi::lua_getstack(self.0, 0, record.as_mut_ptr()) != 0 }
    }

    /// Whether a function is running in this thread: it resumed others, or is the running one.
    #[cfg(feature = "luau")]
    pub fn is_running(self) -> bool {
        // SAFETY: L1.
        self.is_sound() && unsafe { ffi::lua_stackdepth(self.0) } > 0
    }

    /// Whether this thread neither waits in a yield nor has ended by an error, which leaves its stack.
    fn is_sound(self) -> bool {
        // SAFETY: L1.
        unsafe { ffi::lua_status(self.0) == ffi::LUA_OK }
    }

    /// Whether this thread has ended, by returning or by an error.
    pub fn is_finished(self) -> bool {
        // SAFETY: L1.
        let status = unsafe { ffi::lua_status(self.0) };
        match status {
            ffi::LUA_YIELD => false,
            ffi::LUA_OK => self.top() == 0 && !self.is_running(),
            _ => true,
        }
    }

    /// The thread that Lua passed to a C function.
    pub fn new(raw: *mut lua_State) -> State {
        State(raw)
    }

    /// For what this file does not have.
    pub fn raw(self) -> *mut lua_State {
        self.0
    }

    /// No thread.
    pub const NULL: State = State(std::ptr::null_mut());

    /// Whether there is no thread.
    pub fn is_null(self) -> bool {
        self.0.is_null()
    }

    /// What sort of value the slot holds.
    #[inline]
    pub fn sort(self, i: c_int) -> Sort {
        // SAFETY: L1; the API accepts any index here.
        Sort::of(unsafe { ffi::lua_type(self.0, i) })
    }

    /// Whether the slot is nil or does not exist.
    #[inline]
    pub fn is_nothing(self, i: c_int) -> bool {
        self.sort(i).is_nothing()
    }

    /// Whether the number in the slot is an integer for Lua, not a float.
    #[inline]
    pub fn is_integer(self, i: c_int) -> bool {
        // SAFETY: L1, L2.
        HAS_INTEGERS && unsafe { ffi::lua_isinteger(self.0, i) != 0 }
    }

    /// The bytes of the string in the slot (L5).
    #[inline]
    pub fn bytes<'a>(self, i: c_int) -> &'a [u8] {
        let mut len = 0;
        // SAFETY: L1, L2, L5.
        unsafe {
            let start = ffi::lua_tolstring(self.0, i, &mut len);
            if start.is_null() { &[] } else { std::slice::from_raw_parts(start.cast(), len) }
        }
    }

    /// The name of the type of the value in the slot.
    pub fn type_name(self, i: c_int) -> String {
        // SAFETY: L1; type names are static C strings.
        unsafe {
            let kind = ffi::lua_type(self.0, i);
            if kind == ffi::LUA_TNONE {
                return "no value".into();
            }
            CStr::from_ptr(ffi::lua_typename(self.0, kind)).to_string_lossy().into_owned()
        }
    }

    /// Whether the slot holds this C function, whatever its upvalues.
    #[inline]
    pub fn is_c_function(self, i: c_int, function: CFunction) -> bool {
        // SAFETY: L1, L2.
        match unsafe { ffi::lua_tocfunction(self.0, i) } {
            Some(found) => found as usize == function as usize,
            None => false,
        }
    }

    /// Pushes a new userdata that holds `data`, without a metatable. `release` is called with its
    /// block on Lua versions whose userdata are not finalised by a metamethod.
    #[inline]
    pub fn push_userdata<T>(self, data: T) {
        #[cfg(feature = "luau")]
        unsafe extern "C" fn release<T>(_: *mut lua_State, block: *mut c_void) {
            // SAFETY: the block was initialised below and is released once.
            unsafe { block.cast::<T>().drop_in_place() }
        }
        // SAFETY: L1, L3; the block is large enough and as aligned as Lua's own data.
        unsafe {
            #[cfg(feature = "luau")]
            let block = ffi::lua_newuserdatadtor(self.0, size_of::<T>(), release::<T>);
            #[cfg(not(feature = "luau"))]
            let block = ffi::lua_newuserdata(self.0, size_of::<T>());
            block.cast::<T>().write(data);
        }
    }

    /// Lets the userdata in slot `i` keep the table on the top alive; pops it.
    #[cfg(not(feature = "luau"))]
    pub fn set_owned(self, i: c_int) {
        // SAFETY: L1, L2; userdata of the bridge are made with one user value.
        unsafe {
            #[cfg(any(feature = "lua51", feature = "luajit"))]
            ffi::lua_setfenv(self.0, i);
            #[cfg(any(feature = "lua52", feature = "lua53"))]
            ffi::lua_setuservalue(self.0, i);
            #[cfg(any(feature = "lua54", feature = "lua55"))]
            ffi::lua_setiuservalue(self.0, i, 1);
        }
    }

    /// Lets the userdata in slot `i` keep the table on the top alive; pops it. Userdata of Luau
    /// have no user values, but each may have a metatable of its own.
    #[cfg(feature = "luau")]
    pub fn set_owned(self, i: c_int) {
        if !self.push_metatable(i) {
            return self.pop(1);
        }
        self.push_table(2, 32);
        // table, metatable, copy
        self.push_nil();
        while self.next(-3) {
            self.push_value(-2);
            self.insert(-2);
            self.raw_set(-4);
        }
        self.push_value(-3);
        self.raw_set_i(-2, 2);
        self.set_metatable(i);
        self.pop(2);
    }

    /// Pushes the table that [`State::set_owned`] gave to the userdata in slot `i`.
    pub fn push_owned(self, i: c_int) {
        #[cfg(feature = "luau")]
        if self.push_metatable(i) {
            self.raw_get_i(-1, 2);
            self.remove(-2);
        }
        // SAFETY: L1, L2; the userdata was given a table.
        #[cfg(not(feature = "luau"))]
        unsafe {
            #[cfg(any(feature = "lua51", feature = "luajit"))]
            ffi::lua_getfenv(self.0, i);
            #[cfg(any(feature = "lua52", feature = "lua53"))]
            ffi::lua_getuservalue(self.0, i);
            #[cfg(any(feature = "lua54", feature = "lua55"))]
            ffi::lua_getiuservalue(self.0, i, 1);
        }
    }

    /// Whether the table may not be changed (Luau).
    #[inline]
    pub fn is_read_only(self, i: c_int) -> bool {
        #[cfg(feature = "luau")]
        // SAFETY: L1, L2.
        return unsafe { ffi::lua_getreadonly(self.0, i) != 0 };
        #[cfg(not(feature = "luau"))]
        {
            let _ = i;
            false
        }
    }

    /// Lets Lua's collector work off `kilobytes` that it cannot see.
    pub fn collect_step(self, kilobytes: c_int) {
        // SAFETY: L1. Finalizers that raise would be reported by Lua, not thrown, since 5.4.
        unsafe {
            #[cfg(feature = "lua55")]
            ffi::lua_gc(self.0, ffi::LUA_GCSTEP, kilobytes as usize * 1024);
            #[cfg(not(feature = "lua55"))]
            ffi::lua_gc(self.0, ffi::LUA_GCSTEP, kilobytes);
        }
    }

    /// Lets Lua's collector run a full cycle.
    pub fn collect(self) {
        // SAFETY: as above.
        unsafe {
            ffi::lua_gc(self.0, ffi::LUA_GCCOLLECT, 0);
        }
    }

    /// Calls the function below the top `n` arguments, which may yield, as the last act of a C
    /// function; returns its results.
    #[cfg(any(feature = "lua52", feature = "lua53", feature = "lua54", feature = "lua55"))]
    pub fn call_yieldable(self, n: c_int) -> c_int {
        #[cfg(feature = "lua52")]
        unsafe extern "C-unwind" fn after(l: *mut lua_State) -> c_int {
            State(l).top()
        }
        #[cfg(not(feature = "lua52"))]
        unsafe extern "C-unwind" fn after(
            l: *mut lua_State,
            _: c_int,
            _: ffi::lua_KContext,
        ) -> c_int {
            State(l).top()
        }
        // SAFETY: L1; if the function yields, this frame and the C function's are left for good: neither
        // has anything to drop. `after` goes on in their place.
        unsafe { ffi::lua_callk(self.0, n, MULTIPLE, 0, Some(after)) };
        self.top()
    }

    /// Throws the value on the top as a Lua error.
    ///
    /// # Safety
    /// No Rust value that has something to drop is alive in the frames up to the `lua_pcall` or
    /// the C function's caller.
    pub unsafe fn throw(self) -> ! {
        // SAFETY: L1 and the caller's promise.
        unsafe { ffi::lua_error(self.0) }
    }
}
