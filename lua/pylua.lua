---@meta pylua

-- What editors know of the module; docs/api.md tells more. A spec compares it with the module.

---@class pylua
---@field _VERSION string `"pylua"` and its version.
---@field None pylua.Value None where nil would be lost: in tables, as a value to store.
---@field NotImplemented pylua.Value For operators of registered types: Python asks the other operand.
local pylua = {}

---A value of no runtime.
---@class pylua.Value: userdata

---A value of no runtime, which becomes a new Python object wherever it crosses.
---@class pylua.Literal: userdata
---@field [any] any

---A Python object: attributes, items, methods, operators and calls are Python's.
---@class pylua.Object: userdata
---@field [any] any
---@operator call(...): any
---@operator add(any): any
---@operator sub(any): any
---@operator mul(any): any
---@operator div(any): any
---@operator mod(any): any
---@operator pow(any): any
---@operator unm: any
---@operator concat(any): any
---@operator len: integer

---A frame of a traceback.
---@class pylua.Frame
---@field file string
---@field line integer
---@field name string The function.
---@field language "Python"|"Lua"

---A Python exception as a Lua error value; `tostring` is its traceback.
---@class pylua.Error: userdata
---@field type string The name of its class.
---@field message string
---@field args any[] None among them is `pylua.None`.
---@field traceback string
---@field frames pylua.Frame[] Outermost first.
---@field lineno? integer
---@field cause? pylua.Error
---@field exception pylua.Object
---@field filename? string
---@field offset? integer
---@field text? string
---@field value? any
---@field code? any
---@field name? string

---@class pylua.FileSystem
---@field read fun(path: string): string? The text of a file, nil if there is none.
---@field exists? fun(path: string): boolean Asked before `read`.

---Patterns are names, `name.*` or `*`.
---@class pylua.Policy
---@field allow? string[] What may be imported.
---@field deny? string[] What may not, whatever `allow` says.

---Functions by the names of metamethods; `pylua.NotImplemented` leaves the operation to Python.
---@alias pylua.ObjectMetatable table<string, fun(object: any, ...: any): ...>

---@class pylua.Options
---@field stdout? fun(text: string) Gets what `print` writes.
---@field stderr? fun(text: string) Gets what goes to `sys.stderr`.
---@field stdin? fun(): string? The next line for `input`, nil at the end.
---@field timeout? number Seconds for each call.
---@field maxInstructions? integer Instructions for each call.
---@field maxMemory? integer Bytes.
---@field maxRecursion? integer Depth of Python calls.
---@field mounts? table<string, string> Sources by module name or path.
---@field nativeModules? table<string, table|fun(name: string): table> Modules made of Lua tables.
---@field fileSystem? pylua.FileSystem Files for `import`.
---@field searchPath? string|string[] Folders in which `import` looks.
---@field policy? pylua.Policy What may be imported.
---@field builtins? false|table Names to keep, and names with what they are to be; false removes.
---@field lua? boolean|("globals"|"eval"|"execute"|"require")[] What `import lua` has.
---@field permissive? boolean Whether listed fields are closed (true) or the only open ones.
---@field objectMetatable? pylua.ObjectMetatable Takes over what Lua's operations mean for Python objects.
---@field introspection? boolean Whether Lua may read what leads out of the sandbox.

---@class pylua.DeepOptions
---@field empty? "list"|"dict" What an empty table becomes.

---@class pylua.TableOptions
---@field none? any What stands where Python has None.

---@class pylua.ClassBinding
---@field pyTypeName string
---@field predicate? fun(value: any): boolean
---@field typeofName? string
---@field metatable? table
---@field bindSelf? boolean
---@field getAttr? fun(object: any, name: string): any
---@field setAttr? fun(object: any, name: string, value: any)
---@field delAttr? fun(object: any, name: string)
---@field toLuau? fun(object: any): any
---@field fields? string[]|fun(object: any): string[]
---@field permissive? boolean
---@field metamethods? table<string, fun(...: any): any> What operations mean for its objects.
---@field base? string|pylua.Object

---@class pylua.Property
---@field get? fun(self: any): any
---@field set? fun(self: any, value: any)
---@field delete? fun(self: any)
---@field doc? string

---@class pylua.TypeDescription
---@field name string
---@field metatable? table
---@field doc? string
---@field base? string|pylua.Object
---@field new? fun(class: pylua.Object, ...: any): any
---@field methods? table<string, fun(self: any, ...: any): ...>
---@field properties? table<string, pylua.Property|fun(self: any): any>
---@field statics? table<string, function>
---@field classmethods? table<string, fun(class: pylua.Object, ...: any): ...>

---A new Python with names, modules and limits of its own.
---@param options? pylua.Options
---@return pylua.Runtime
function pylua.new(options) end

---A real Lua function of any Python callable, the same one each time.
---@param callable any
---@return function
function pylua.fn(callable) end

---For a plain `for`: what Python's `iter(o)` yields; None arrives as `pylua.None`.
---@param o any
---@return fun(): any
function pylua.iter(o) end

---Keys and values of a mapping, positions and elements of anything else.
---@param o any
---@return fun(): any, any
function pylua.pairs(o) end

---Positions from 1 and elements.
---@param o any
---@return fun(): integer?, any
function pylua.enumerate(o) end

---The elements as so many values.
---@param o any
---@return any ...
function pylua.unpack(o) end

---A deep copy of Python's containers as plain tables.
---@param o any
---@param options? pylua.TableOptions
---@return table
function pylua.totable(o, options) end

---What becomes a deep copy of Lua's tables as lists and dicts when it crosses.
---@param v any
---@param options? pylua.DeepOptions
---@return any
function pylua.topython(v, options) end

---@param t? table
---@param n? integer How many elements there are, nil among them.
---@return pylua.Literal
function pylua.list(t, n) end

---@param t? table
---@param n? integer How many elements there are, nil among them.
---@return pylua.Literal
function pylua.tuple(t, n) end

---@param t? table
---@param n? integer How many elements there are, nil among them.
---@return pylua.Literal
function pylua.set(t, n) end

---@param t? table
---@return pylua.Literal
function pylua.dict(t) end

---@param x integer|string A whole number or a string of digits.
---@return pylua.Literal
function pylua.int(x) end

---@param x number
---@return pylua.Literal
function pylua.float(x) end

---Python bytes.
---@param s string
---@return pylua.Literal
function pylua.bytes(s) end

---As the last argument of a call: keyword arguments.
---@param t table<string, any>
---@return table
function pylua.kw(t) end

---An exception to be thrown, or to be returned by a metamethod, getter, setter or constructor.
---@param class string|pylua.Object
---@param message? string
---@return pylua.Error
function pylua.error(class, message) end

---The attribute, never an item; raises when there is none.
---@param o any
---@param name string
---@return any
function pylua.attr(o, name) end

---The item, never an attribute; raises when there is none.
---@param o any
---@param key any
---@return any
function pylua.item(o, key) end

---The name of a Python value's class; nil for Lua's own values.
---@param v any
---@return string?
function pylua.type(v) end

---@param o any
---@param class any
---@return boolean
function pylua.isinstance(o, class) end

---A function for `package.searchers`, by which `require` finds Python modules.
---@param rt pylua.Runtime
---@param prefix? string
---@return fun(name: string): any
function pylua.searcher(rt, prefix) end

---Says which Lua values are instances of a Python class, in every runtime.
---@param description pylua.ClassBinding
---@return fun() remove
function pylua.registerClassBinding(description) end

---Removes the bindings of every runtime.
function pylua.clearClassBindings() end

---@class pylua.Runtime: userdata
local Runtime = {}

---Runs statements.
---@param source string
---@param name? string What tracebacks call the source.
---@param names? pylua.Object|pylua.Literal|table<string, any> A dict in place of the globals, or a table of arguments.
function Runtime:execute(source, name, names) end

---The value of an expression.
---@param source string
---@param name? string What tracebacks call the source.
---@param names? pylua.Object|pylua.Literal|table<string, any> A dict in place of the globals, or a table of arguments.
---@return any
function Runtime:eval(source, name, names) end

---@param source string
---@param name? string What tracebacks call the source.
---@return pylua.Object code
function Runtime:compile(source, name) end

---@param code pylua.Object What `compile` returned.
---@param names? pylua.Object|pylua.Literal|table<string, any> A dict in place of the globals, or a table of arguments.
function Runtime:runBytecode(code, names) end

---Python's globals, live.
---@return table<string, any>
function Runtime:globals() end

---@param name string
---@param value any nil removes it.
function Runtime:setGlobal(name, value) end

---@param name string
---@return any
function Runtime:getGlobal(name) end

---Imports a Python module.
---@param name string
---@return pylua.Object
function Runtime:import(name) end

---@param t? any
---@param n? integer How many elements there are, nil among them.
---@return pylua.Object
function Runtime:list(t, n) end

---@param t? any
---@param n? integer How many elements there are, nil among them.
---@return pylua.Object
function Runtime:tuple(t, n) end

---@param t? any
---@param n? integer How many elements there are, nil among them.
---@return pylua.Object
function Runtime:set(t, n) end

---@param t? any
---@return pylua.Object
function Runtime:dict(t) end

---@param x any
---@param base? integer
---@return pylua.Object
function Runtime:int(x, base) end

---@param x any
---@return pylua.Object
function Runtime:float(x) end

---A deep copy of Lua's tables as lists and dicts.
---@param v any
---@param options? pylua.DeepOptions
---@return any
function Runtime:topython(v, options) end

---`v` if it is of that class, else what the class makes of it.
---@param class string|pylua.Object
---@param v any
---@return any
function Runtime:cast(class, v) end

---As `pylua.registerClassBinding`, for this runtime only.
---@param description pylua.ClassBinding
---@return fun() remove
function Runtime:registerClassBinding(description) end

---Removes the runtime's own bindings.
function Runtime:clearClassBindings() end

---A Python class that the host defines.
---@param description pylua.TypeDescription
---@param module? string Where it goes; the globals if nil.
---@return pylua.Object class
function Runtime:registerType(description, module) end

---The Python class of a Lua class table, with everything that is in it.
---@param name string
---@param class table
---@param module? string
---@return pylua.Object class
function Runtime:registerAutoType(name, class, module) end

---As `registerAutoType`; a function is exposed as it is.
---@param name string
---@param class table|function
---@param module? string
---@return any
function Runtime:exposeConstructor(name, class, module) end

---Sets an attribute of a Python object to a Lua function.
---@param object any
---@param signature string A name, or `"name(a, b=1, *rest, **extra)"`.
---@param count integer|function The number of arguments, if `signature` is a name.
---@param f? function
---@return any
function Runtime:bindFunc(object, signature, count, f) end

---Raises KeyboardInterrupt in the Python that waits for this call; false when there is none.
---@return boolean
function Runtime:interrupt() end

---Calls `f` for what code does that is compiled from now on; nil ends it.
---@param f? fun(event: "call"|"line"|"return"|"exception", info: { file: string, line: integer, name: string, value: any })
function Runtime:setTrace(f) end

---Bytes that the runtime uses.
---@return integer
function Runtime:memory() end

---Frees what programs cannot reach; bytes that the runtime uses then.
---@return integer
function Runtime:collect() end

---Frees everything now.
function Runtime:close() end

return pylua
