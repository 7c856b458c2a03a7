-- Types and functions that the host defines.
local pylua = require("pylua")

describe("registerType", function()
  local py, g
  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  it("says what is wrong with a description", function()
    for _, case in ipairs({
      { {}, "field 'name' is missing" },
      { { name = 1 }, "field 'name' must be a string, not number" },
      { { name = "X", methods = 1 }, "field 'methods' must be a table, not number" },
      { { name = "X", methods = { m = 1 } }, "'m' must be a function, not number" },
      { { name = "X", method = {} }, "unknown field 'method'" },
      { { name = "X", base = "Nobody" }, "field 'base' must be a class that the host has defined" },
    }) do
      local ok, err = pcall(py.registerType, py, case[1])
      assert(not ok and tostring(err):find(case[2], 1, true), tostring(err))
    end
  end)

  it("enters the class where the host wants it, and returns it", function()
    local A = py:registerType({ name = "A" })
    py:registerType({ name = "B" }, "builtins")
    py:registerType({ name = "C" }, "shapes.flat")
    py:execute("import shapes.flat\nfacts = [A.__module__, B.__module__, shapes.flat.C.__module__]")
    assert.equal("A", A.__name__)
    local f = g.facts
    assert(f[1] == "__main__" and f[2] == "builtins" and f[3] == "shapes.flat")
    local ok, err = pcall(py.execute, py, "A()")
    assert(not ok and err.message == "cannot create 'A' instances", tostring(err))
  end)

  it("derives from other types of the host, with one metatable each", function()
    local Base, Derived = {}, {}
    py:registerType({
      name = "Base",
      metatable = Base,
      new = function(cls, n) return setmetatable({ n = n }, Base) end,
      methods = { get = function(self) return self.n end },
      properties = { double = function(self) return self.n * 2 end },
    })
    py:registerType({
      name = "Derived",
      base = "Base",
      metatable = Derived,
      new = function(cls, n) return setmetatable({ n = n + 1 }, Derived) end,
    })
    py:execute("d = Derived(4)\nfacts = [d.get(), d.double, isinstance(d, Base), type(d).__name__, type(Base(1)).__name__]")
    local f = g.facts
    assert(f[1] == 5 and f[2] == 10 and f[3] and f[4] == "Derived" and f[5] == "Base")
    assert.equal(Derived, getmetatable(g.d))
    local ok, err = pcall(py.registerType, py, { name = "Again", metatable = Base })
    assert(not ok and tostring(err):find("has a class already", 1, true))
  end)

  it("shows nothing but what it lists", function()
    py:registerType({ name = "T", new = function() return { hidden = 1, m = function() return 2 end } end })
    py:execute("t = T()")
    for _, code in ipairs({ "t.hidden", "t['hidden']", "t.m()", "t.x = 1", "len(t)", "t()", "iter(t)" }) do
      assert.is_false(pcall(py.execute, py, code), code)
    end
    assert.equal(1, g.t.hidden)
  end)

  it("has objects that stay of their type while Lua has them", function()
    py:registerType({ name = "T", new = function() return { n = 1 } end, methods = { get = function(self) return self.n end } })
    local t = py:eval("T()")
    py:collect()
    collectgarbage()
    g.t = t
    assert.equal("T", py:eval("type(t).__name__"))
    assert.equal(1, py:eval("t.get()"))
  end)

  it("can be subclassed with state, __init__ and __new__", function()
    local M = {}
    py:registerType({
      name = "Point",
      metatable = M,
      new = function(cls, x) return setmetatable({ x = x }, M) end,
      properties = { x = { get = function(self) return self.x end, set = function(self, v) self.x = v end } },
    })
    py:execute([[
class Named(Point):
    def __new__(cls, name, x):
        return super().__new__(cls, x)
    def __init__(self, name, x):
        self.name = name
n = Named('origin', 3)
n.x += 1
facts = [n.name, n.x, type(n).__name__, isinstance(n, Point), n.__dict__]
]])
    local f = g.facts
    assert(f[1] == "origin" and f[2] == 4 and f[3] == "Named" and f[4] and f[5].name == "origin")
    assert.equal(4, g.n.x)
    g.same = g.n
    assert.is_true(py:eval("same is n and same.name == 'origin'"))
  end)

  it("has special methods, properties, static and class methods, and docstrings", function()
    local V = {}
    local function vec(x) return setmetatable({ x = x }, V) end
    py:registerType({
      name = "Vec",
      doc = "A vector.",
      metatable = V,
      new = function(cls, x, ...) return vec((x or 0) + select("#", ...)) end,
      methods = {
        __add__ = function(a, b) return vec(a.x + b.x) end,
        __mul__ = function(a, b) return type(b) == "number" and vec(a.x * b) or pylua.NotImplemented end,
        __rmul__ = function(a, b) return type(b) == "number" and vec(b * a.x) or pylua.NotImplemented end,
        __eq__ = function(a, b) return getmetatable(b) == V and a.x == b.x or pylua.NotImplemented end,
        __repr__ = function(a) return "Vec(" .. a.x .. ")" end,
        __len__ = function(a) return a.x end,
        __getitem__ = function(a, i) return i end,
        __iter__ = function(a) local i = 0 return function() i = i + 1 if i <= a.x then return i end end end,
      },
      properties = {
        x = { get = function(a) return a.x end, set = function(a, x) a.x = x end, delete = function(a) a.x = 0 end, doc = "Its x." },
        double = function(a) return a.x * 2 end,
      },
      statics = { zero = function() return vec(0) end },
      classmethods = { named = function(cls, x) return cls.__name__ .. x end },
    })
    py:execute([[
v = Vec(1, 'a', 'b')
facts = [repr(v), repr(v + Vec(1)), repr(v * 2), repr(2 * v), v == Vec(3), v != Vec(3), len(v), v[5], list(v), v.double]
v.x = 7
facts += [v.x, repr(Vec.zero()), Vec.named('!'), v.named('?'), Vec.__doc__, Vec.x.__doc__]
del v.x
facts.append(v.x)
errors = []
for code in "v * 'x'", "v * None", "v - v", "v < v", "v.double = 1", "del v.double":
    try:
        exec(code)
    except (TypeError, AttributeError) as e:
        errors.append(str(e))
]])
    assert.equal("['Vec(3)', 'Vec(4)', 'Vec(6)', 'Vec(6)', True, False, 3, 5, [1, 2, 3], 6, 7, 'Vec(0)', 'Vec!', 'Vec?', "
      .. "'A vector.', 'Its x.', 0]", py:eval("str(facts)"))
    local errors = pylua.totable(g.errors)
    assert.equal("can't multiply sequence by non-int of type 'Vec'", errors[1])
    assert.equal("unsupported operand type(s) for *: 'Vec' and 'NoneType'", errors[2])
    assert.equal("unsupported operand type(s) for -: 'Vec' and 'Vec'", errors[3])
    assert.equal("'<' not supported between instances of 'Vec' and 'Vec'", errors[4])
    assert.equal(6, #errors)
  end)

  it("raises the errors that its functions return or throw", function()
    py:registerType({
      name = "T",
      new = function(cls, how)
        if how == 1 then return pylua.error("ValueError", "returned") end
        if how == 2 then error(pylua.error("KeyError", "thrown")) end
        if how == 3 then error("plain", 0) end
        return {}
      end,
      methods = {
        m = function() return pylua.error("IndexError", "from a method") end,
        __bool__ = function() return nil end,
        __contains__ = function(self, x) return x == 1 and "yes" end,
        __str__ = function() return 5 end,
      },
      properties = { p = function() return pylua.error("OSError", "from a getter") end },
      statics = { s = function() error("static", 0) end },
    })
    for code, expected in pairs({
      ["T(1)"] = "ValueError", ["T(2)"] = "KeyError", ["T(3)"] = "plain", ["T(0).m()"] = "IndexError",
      ["T(0).p"] = "OSError", ["T.s()"] = "static", ["str(T(0))"] = "TypeError",
    }) do
      local ok, err = pcall(py.execute, py, code)
      -- A Lua error comes back as it was thrown.
      local kind = type(err) == "string" and err or err.type
      assert(not ok and kind == expected, code .. ": " .. tostring(err))
    end
    assert.is_true(py:eval("not T(0) and 1 in T(0) and 2 not in T(0)"))
  end)
end)

describe("registerAutoType", function()
  it("follows the class table", function()
    local py = pylua.new()
    local C = { __name = "Other", LIMIT = 1 }
    C.__index = C
    function C.new(n) return setmetatable({ n = n }, C) end
    function C:get() return self.n end
    local o = C.new(5)
    py:setGlobal("before", o)
    py:registerAutoType("C", C, "auto")
    py:execute("import auto\nc = auto.C(2)\nfacts = [c.get(), auto.C.LIMIT, auto.C.get(c), type(before) is auto.C, auto.C.__module__]")
    local f = py:globals().facts
    assert(f[1] == 2 and f[2] == 1 and f[3] == 2 and f[4] and f[5] == "auto")
    C.LIMIT = 9
    function C:added() return "new" end
    assert.equal(9, py:eval("auto.C.LIMIT"))
    assert.equal("new", py:eval("c.added()"))
  end)

  it("refuses what is no class", function()
    local py = pylua.new()
    assert.is_false(pcall(py.registerAutoType, py, "X", 5))
    assert.is_false(pcall(py.registerAutoType, py, 5, {}))
    py:registerAutoType("NoNew", { f = function() end })
    local ok, err = pcall(py.execute, py, "NoNew()")
    assert(not ok and err.message:find("has no 'new'", 1, true), tostring(err))
  end)
end)

describe("bindFunc", function()
  local py, g
  before_each(function()
    py = pylua.new()
    g = py:globals()
    py:execute("class Box: pass\nbox = Box()")
  end)

  it("has the signature that it is given, in CPython's words", function()
    py:bindFunc(g.box, "f(a, /, b=[1, 2], *, key)", function(a, b, key) return a + #b + key end)
    assert.equal(13, py:eval("box.f(1, key=10)"))
    for code, text in pairs({
      ["box.f()"] = "f() missing 1 required positional argument: 'a'",
      ["box.f(1)"] = "f() missing 1 required keyword-only argument: 'key'",
      ["box.f(1, 2, 3, key=1)"] = "f() takes from 1 to 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given",
      ["box.f(a=1, key=1)"] = "f() got some positional-only arguments passed as keyword arguments: 'a'",
    }) do
      local ok, err = pcall(py.execute, py, code)
      assert(not ok and err.message == text, tostring(err))
    end
  end)

  it("gathers the arguments at the end, and those with names", function()
    local got
    local f = function(a, rest, scale, extra)
      got = { a = a, rest = rest, scale = scale, extra = extra }
      return #rest
    end
    py:bindFunc(g.box, "f(a, *rest, scale=1, **extra)", f)
    assert.equal(2, py:eval("box.f(1, 2, 3, z=4)"))
    assert.equal("tuple", pylua.type(got.rest))
    assert(got.a == 1 and got.rest[2] == 3 and got.scale == 1 and got.extra.z == 4)
  end)

  it("takes as many arguments as it says, on any object", function()
    py:execute("import math\ndef paint(): pass")
    for _, target in ipairs({ g.box, g.Box, g.math, g.paint }) do
      py:bindFunc(target, "mix", 2, function(a, b) return a + b end)
    end
    assert.equal(12, py:eval("box.mix(1, 2) + Box.mix(1, 2) + math.mix(1, 2) + paint.mix(1, 2)"))
    for code, text in pairs({ ["box.mix(1)"] = "2", ["box.mix(1, 2, 3)"] = "2", ["box.mix(1, b=2)"] = "keyword" }) do
      local ok, err = pcall(py.execute, py, code)
      assert.is_false(ok)
      assert.equal("TypeError", err.type)
      assert.truthy(err.message:find(text, 1, true), err.message)
    end
    assert.is_false(pcall(py.bindFunc, py, py:eval("5"), "f", 0, function() end))
  end)

  it("refuses what is no signature", function()
    for _, signature in ipairs({ "", "1f", "f(", "f(a b)", "f(): pass\nimport sys\ndef g()" }) do
      assert.is_false(pcall(py.bindFunc, py, g.box, signature, function() end), signature)
    end
    assert.is_false(pcall(py.bindFunc, py, g.box, "f", -1, function() end))
    assert.is_false(pcall(py.bindFunc, py, g.box, "f", 1.5, function() end))
    assert.is_false(pcall(py.bindFunc, py, g.box, "f", 1, 5))
    assert.is_false(pcall(py.bindFunc, py, 5, "f", 1, function() end))
  end)

  it("takes a function of any number of arguments without a signature", function()
    local f = function(...) return select("#", ...) end
    assert.equal(f, py:bindFunc(g.box, "n", f))
    assert.equal(3, py:eval("box.n(1, 2, 3)"))
  end)
end)
