-- Classes of Lua's objects: bindings, and what metatables tell.
local pylua = require("pylua")

local function raises(py, code, kind, text)
  local ok, err = pcall(py.execute, py, code)
  assert.is_false(ok, code)
  if kind == "string" then -- a Lua error, which comes back as it was thrown
    assert.equal(text, err)
    return
  end
  assert.equal(kind, err.type, tostring(err))
  assert(err.message:find(text, 1, true), err.message)
end

describe("a class binding", function()
  local py, g
  local function marked(kind)
    return function(v) return type(v) == "table" and rawget(v, "__kind") == kind end
  end

  before_each(function()
    pylua.clearClassBindings()
    py = pylua.new()
    g = py:globals()
  end)

  it("of a runtime comes before those of all, and counts only there", function()
    pylua.registerClassBinding({ pyTypeName = "Shared", predicate = marked("w") })
    py:registerClassBinding({ pyTypeName = "Own", predicate = marked("w") })
    local other = pylua.new()
    local value = { __kind = "w" }
    g.v = value
    other:setGlobal("v", value)
    assert.equal("Own", py:eval("type(v).__name__"))
    assert.equal("Shared", other:eval("type(v).__name__"))
    py:clearClassBindings()
    g.v = { __kind = "w" }
    assert.equal("Shared", py:eval("type(v).__name__"))
    pylua.clearClassBindings()
  end)

  it("can be removed by itself", function()
    local remove = pylua.registerClassBinding({ pyTypeName = "A", predicate = marked("w") })
    pylua.registerClassBinding({ pyTypeName = "B", predicate = marked("w") })
    g.a = { __kind = "w" }
    assert.equal("A", py:eval("type(a).__name__"))
    remove()
    remove()
    g.b = { __kind = "w" }
    assert.equal("B", py:eval("type(b).__name__"))
    assert.equal("A", py:eval("type(a).__name__"))
    pylua.clearClassBindings()
  end)

  it("says what is wrong with a description", function()
    for _, case in ipairs({
      { {}, "'pyTypeName' is missing" },
      { { pyTypeName = "X" }, "one of 'predicate', 'typeofName', 'metatable' is needed" },
      { { pyTypeName = "", predicate = print }, "'pyTypeName' must be a string" },
      { { pyTypeName = "X", predicate = 1 }, "'predicate' must be a function, not number" },
      { { pyTypeName = "X", predicate = print, getattr = print }, "unknown field 'getattr'" },
      { { pyTypeName = "X", predicate = print, bindSelf = 1 }, "'bindSelf' must be a boolean" },
    }) do
      local ok, err = pcall(py.registerClassBinding, py, case[1])
      assert(not ok and tostring(err):find(case[2], 1, true), tostring(err))
    end
  end)

  it("matches by metatable and by the name of the type", function()
    local meta = {}
    py:registerClassBinding({ pyTypeName = "M", metatable = meta })
    py:registerClassBinding({ pyTypeName = "F", typeofName = "thread" })
    g.m = setmetatable({ x = 1 }, meta)
    g.f = coroutine.create(function() end)
    assert.equal("M", py:eval("type(m).__name__"))
    assert.equal(1, py:eval("m.x"))
    assert.equal("F", py:eval("type(f).__name__"))
  end)

  it("has a getter whose refusal is final", function()
    py:registerClassBinding({
      pyTypeName = "Vault",
      predicate = marked("v"),
      getAttr = function(target, name)
        if name == "secret" then return pylua.error("PermissionError", "no " .. name) end
        if name == "broken" then error("getter fails", 0) end
        if name == "open" then return target.open end
      end,
    })
    g.v = { __kind = "v", secret = 1, open = 2, raw = 3 }
    assert.equal(2, py:eval("v.open"))
    raises(py, "v.secret", "PermissionError", "no secret")
    raises(py, "v.broken", "string", "getter fails")
    raises(py, "v.raw", "AttributeError", "'Vault' object has no attribute 'raw'")
    raises(py, "v['secret']", "TypeError", "'Vault' object is not subscriptable")
    assert.equal(9, py:eval("getattr(v, 'raw', 9)"))
    assert.is_false(py:eval("'secret' in dir(v)"))
  end)

  it("has a setter that decides, also about deleting", function()
    local log = {}
    py:registerClassBinding({
      pyTypeName = "S",
      predicate = marked("s"),
      setAttr = function(target, name, value)
        if name == "fixed" then return pylua.error("AttributeError", "read-only") end
        log[#log + 1] = name .. "=" .. tostring(value)
      end,
    })
    py:registerClassBinding({
      pyTypeName = "D",
      predicate = marked("d"),
      delAttr = function(target, name) log[#log + 1] = "del " .. name end,
    })
    g.s = { __kind = "s", fixed = 1 }
    g.d = { __kind = "d", x = 1 }
    py:execute("s.a = 1\ndel s.b\ndel d.x")
    assert.equal("a=1 b=nil del x", table.concat(log, " "))
    raises(py, "s.fixed = 2", "AttributeError", "read-only")
    assert.equal(1, g.s.fixed)
  end)

  it("gives its functions the object itself, also where toLuau makes something else of it", function()
    local seen
    py:registerClassBinding({
      pyTypeName = "C",
      predicate = marked("c"),
      toLuau = function(target) return { copy = target.n } end,
    })
    local c = { __kind = "c", n = 3, touch = function(self) seen = self self.n = self.n + 1 end }
    g.c = c
    g.take = function(v) return v.copy end
    py:execute("c.touch()\nn = c.n\ncopied = take(c)")
    assert.equal(c, seen)
    assert.equal(4, g.n)
    assert.equal(4, g.copied)
  end)

  it("raises what toLuau raises", function()
    py:registerClassBinding({ pyTypeName = "C", predicate = marked("c"), toLuau = function() error("no way back", 0) end })
    g.c = { __kind = "c" }
    g.take = function() end
    local ok, err = pcall(function() return g.c end)
    assert(not ok and tostring(err):find("no way back", 1, true), tostring(err))
    raises(py, "take(c)", "string", "no way back")
    assert.equal(1, py:eval("1"))
  end)

  it("can derive from another, and is a Python type", function()
    py:registerClassBinding({ pyTypeName = "Dog", predicate = marked("dog"), base = "Animal" })
    py:registerClassBinding({ pyTypeName = "Animal", predicate = marked("animal") })
    g.rex, g.tom = { __kind = "dog", name = "rex" }, { __kind = "animal", name = "tom" }
    py:execute([[
Dog, Animal = type(rex), type(tom)
facts = [issubclass(Dog, Animal), isinstance(rex, Animal), Dog.__mro__[1] is Animal, Dog.__module__,
         repr(Dog), 'name' in dir(rex)]
Animal.shout = lambda self: self.name.upper()
shouted = rex.shout()
try:
    Dog()
except TypeError as e:
    said = str(e)
]])
    local f = g.facts
    assert(f[1] and f[2] and f[3] and f[6])
    assert.equal("lua", f[4])
    assert.equal("<class 'lua.Dog'>", f[5])
    assert.equal("REX", g.shouted)
    assert.equal("cannot create 'Dog' instances", g.said)
  end)

  it("binds its functions to the object, or not", function()
    local functions = { who = function(first) return first end }
    py:registerClassBinding({ pyTypeName = "Bound", predicate = marked("bound") })
    py:registerClassBinding({ pyTypeName = "Loose", predicate = marked("loose"), bindSelf = false })
    local bound, loose = { __kind = "bound", who = functions.who }, { __kind = "loose", who = functions.who }
    g.bound, g.loose = bound, loose
    assert.equal(bound, py:eval("bound.who()"))
    assert.equal(7, py:eval("loose.who(7)"))
    assert.is_true(py:eval("loose.who() is None"))
    -- A method that is kept stays bound.
    assert.equal(bound, py:eval("(lambda method: method())(bound.who)"))
  end)

  it("has the operators of each of its objects", function()
    py:registerClassBinding({ pyTypeName = "Any", predicate = function(v) return type(v) == "table" end })
    g.bare = {}
    g.rich = setmetatable({ "a", "b" }, {
      __add = function() return "sum" end,
      __len = function() return 2 end,
      __call = function(_, x) return x end,
      __eq = function() return true end,
      __unm = function() return "negative" end,
    })
    g.joined = setmetatable({}, { __concat = function() return "joined" end })
    g.same = { rich = 1 }
    assert.equal("sum 2 5 negative ['a', 'b']", py:eval("f'{rich + 1} {len(rich)} {rich(5)} {-rich} {list(rich)}'"))
    assert.equal("joined joined", py:eval("f'{joined + 1} {1 + joined}'"))
    assert.is_true(py:eval("rich == bare and rich[1] == 'a' and 'x' not in rich"))
    raises(py, "bare + 1", "TypeError", "unsupported operand type(s) for +: 'Any' and 'int'")
    raises(py, "-bare", "TypeError", "bad operand type for unary -: 'Any'")
    raises(py, "len(bare)", "TypeError", "object of type 'Any' has no len()")
    raises(py, "bare()", "TypeError", "'Any' object is not callable")
    py:execute("rich['k'] = 1\nrich.j = 2\ndel rich['k']")
    assert(g.rich.k == nil and g.rich.j == 2)
  end)

  it("leaves errors of a predicate at a warning, once", function()
    local errors = {}
    local rt = pylua.new({ stderr = function(text) errors[#errors + 1] = text end })
    rt:registerClassBinding({ pyTypeName = "Bad", predicate = function() error("broken predicate", 0) end })
    rt:globals().a = {}
    rt:globals().b = {}
    local text = table.concat(errors)
    local _, count = text:gsub("broken predicate", "")
    assert.equal(1, count, text)
    assert(text:find("RuntimeWarning", 1, true), text)
  end)

  it("may have a predicate that is Python", function()
    py:execute("def check(v):\n    return 'tag' in v and [v for _ in range(100)] != []")
    py:registerClassBinding({ pyTypeName = "T", predicate = g.check })
    g.t = { tag = 1 }
    g.u = { other = 1 }
    assert.equal("T", py:eval("type(t).__name__"))
    assert.equal("Table", py:eval("type(u).__name__"))
  end)

  it("closes and opens fields", function()
    py:registerClassBinding({ pyTypeName = "P", predicate = marked("p"), fields = { "secret" } })
    py:registerClassBinding({
      pyTypeName = "Q",
      predicate = marked("q"),
      permissive = false,
      fields = function(target) return target.open end,
    })
    g.p = { __kind = "p", secret = 1, x = 2 }
    g.q = { __kind = "q", secret = 1, x = 2, open = { "x" } }
    assert.equal(2, py:eval("p.x"))
    assert.equal(2, py:eval("q.x"))
    for _, v in ipairs({ "p", "q" }) do
      for _, code in ipairs({ "%s.secret", "%s.secret = 2", "del %s.secret", "%s['secret']", "'secret' in %s" }) do
        raises(py, code:format(v), "AttributeError", "field 'secret' of '" .. v:upper() .. "' object is not accessible")
      end
      assert.equal(0, py:eval(("getattr(%s, 'secret', 0)"):format(v)))
      assert.equal(1, rawget(g[v], "secret"))
      assert.is_false(py:eval("'secret' in dir(" .. v .. ")"))
    end
  end)

  it("may be cleared, and the runtime collected, while its functions run", function()
    local closed
    py:registerClassBinding({
      pyTypeName = "Getter",
      predicate = marked("getter"),
      getAttr = function(_, name)
        py:clearClassBindings()
        closed = pcall(py.close, py)
        collectgarbage()
        py:collect()
        return name
      end,
    })
    g.v = { __kind = "getter" }
    assert.equal("ab", py:eval("v.a + v.b"))
    assert.is_false(closed)
    local asked = 0
    for i = 1, 3 do
      py:registerClassBinding({
        pyTypeName = "Cleared" .. i,
        predicate = function()
          asked = asked + 1
          py:clearClassBindings()
          collectgarbage()
          return true
        end,
      })
    end
    g.w = { __kind = "cleared" }
    assert.truthy(py:eval("type(w).__name__"):find("Cleared"))
    assert.equal(1, asked)
  end)

  it("whose predicate needs an answer of its own is given up, with a warning", function()
    local warned, calls = "", 0
    py = pylua.new({ stderr = function(text) warned = warned .. text end })
    g = py:globals()
    py:execute("def kind(v): return type(v).__name__")
    py:registerClassBinding({
      pyTypeName = "Deep",
      predicate = function()
        calls = calls + 1
        return g.kind({}) == "Deep"
      end,
    })
    assert.equal("Table", g.kind({}))
    assert(calls > 10 and calls < 1000, calls)
    assert.truthy(warned:find("recursion", 1, true))
  end)
end)

describe("a closed field", function()
  it("has no way around it", function()
    local py = pylua.new()
    local g = py:globals()
    local Open = { __name = "Open" }
    Open.__index = Open
    local Safe = { __name = "Safe" }
    Safe.__index = Safe
    function Safe.new() return setmetatable({ secret = 1, [1] = "item" }, Safe) end
    function Safe:py_fields() return { "secret", "steal", "__index" } end
    function Safe:steal() return self.secret end
    g.open, g.safe = setmetatable({ secret = 0 }, Open), Safe.new()
    py:exposeConstructor("Safe", Safe)
    py:execute([[
import lua
class Evil(Safe):
    def take(self): return self.secret
    def take_super(self): return super().steal()
evil = Evil()
]])
    for _, code in ipairs({
      "safe.secret", "safe['secret']", "getattr(safe, 'secret')", "safe.steal()", "Safe.steal(safe)", "type(safe).steal(open)",
      "type(open).__getattribute__(safe, 'secret')", "lua.Instance.__getattribute__(safe, 'secret')", "lua.Instance.__getitem__(safe, 'secret')",
      "type(safe).__getitem__(safe, 'secret')", "type(open).__getitem__(safe, 'secret')", "safe.__class__ = type(open)",
      "object.__setattr__(safe, '__class__', type(open))", "safe.__dict__['secret']", "vars(safe)['secret']", "safe[1]", "1 in safe",
      "evil.take()", "evil.take_super()", "evil.secret", "lua.Table.__getitem__(safe, 'secret')", "lua.Table.get(safe, 'secret')",
      "lua.Table.keys(safe)", "object.__getattribute__(safe, 'secret')", "lua.Table.__getattribute__(safe, 'secret')", "safe.py_fields",
      "list(lua.iter(safe))", "lua.Table.items(safe)", "lua.Table.copy(safe)", "safe.secret = 2", "del safe.secret",
      "lua.Instance.__setattr__(safe, 'secret', 2)", "lua.Table.__setattr__(safe, 'secret', 2)", "lua.Table.update(safe, {'secret': 2})",
    }) do
      local ok, err = pcall(py.execute, py, "got = " .. (code:find(" = ") and "None\n" .. code or code:find("^del") and "None\n" .. code or code))
      assert.is_false(ok, code)
    end
    assert.equal(1, g.safe.secret)
    assert.is_false(py:eval("hasattr(safe, 'secret') or 'secret' in dir(safe)"))
  end)
end)

describe("the fields that an object lists", function()
  local function class()
    local Unit = { __name = "Unit" }
    Unit.__index = Unit
    function Unit.new(n) return setmetatable({ n = n, secret = n }, Unit) end
    function Unit:step() return self.n + 1 end
    function Unit:py_fields() return self.open or { "secret", "__add", "__len", "__call" } end
    Unit.__add = function() return "sum" end
    Unit.__sub = function() return "difference" end
    Unit.__len = function() return 3 end
    Unit.__call = function() return "called" end
    return Unit
  end

  it("are closed, operators among them", function()
    local py = pylua.new()
    py:setGlobal("u", class().new(1))
    assert.equal("difference", py:eval("u - 1"))
    assert.equal(2, py:eval("u.step()"))
    for code, field in pairs({
      ["u.secret"] = "secret", ["u + 1"] = "__add", ["1 + u"] = "__add", ["len(u)"] = "__len", ["u()"] = "__call",
    }) do
      raises(py, code, "AttributeError", "field '" .. field .. "' of 'Unit' object is not accessible")
    end
  end)

  it("are all that is open where the runtime is not permissive, for each object its own", function()
    local py = pylua.new({ permissive = false })
    local g = py:globals()
    local Unit = class()
    py:exposeConstructor("Unit", Unit)
    py:execute("u, v = Unit(1), Unit(2)")
    g.v.open = { "n", "step", "__sub" }
    assert.equal(1, py:eval("u.secret"))
    assert.equal("sum", py:eval("u + 1"))
    raises(py, "u.step()", "AttributeError", "field 'step' of 'Unit' object is not accessible")
    raises(py, "u - 1", "AttributeError", "field '__sub' of 'Unit' object is not accessible")
    assert.equal(3, py:eval("v.step()"))
    assert.equal("difference", py:eval("v - 1"))
    raises(py, "v.secret", "AttributeError", "field 'secret' of 'Unit' object is not accessible")
    raises(py, "v + 1", "AttributeError", "field '__add' of 'Unit' object is not accessible")
    raises(py, "v.n = 5; v.secret = 5", "AttributeError", "field 'secret' of 'Unit' object is not accessible")
    assert(g.v.n == 5 and g.v.secret == 2)
    -- Without a list nothing is open.
    g.bare = setmetatable({ x = 1 }, { __index = {}, __name = "Bare" })
    raises(py, "bare.x", "AttributeError", "field 'x' of 'Bare' object is not accessible")
  end)
end)

describe("a class found by its metatable", function()
  local py, g
  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  it("never shows the metatable", function()
    local Class = { __name = "Class" }
    Class.__index = Class
    function Class:method() return "mine" end
    g.o = setmetatable({}, Class)
    for _, code in ipairs({ "o.__index", "o.__newindex = 1", "o['__index']", "o['__gc'] = print", "del o.__index", "type(o).__index", "getattr(o, '__metatable')", "o.__globals__", "o.__code__" }) do
      local ok, err = pcall(py.execute, py, code)
      assert(not ok and err.type == "AttributeError", code .. ": " .. tostring(err))
    end
    assert.equal(Class, Class.__index)
    assert.equal("mine", py:eval("o.method()"))
  end)

  it("has every metamethod that Python has a protocol for", function()
    local M = { __name = "Num" }
    M.__index = M
    local function make(n) return setmetatable({ n = n }, M) end
    local function n(v) return type(v) == "table" and v.n or v end
    for event, f in pairs({
      __add = function(a, b) return n(a) + n(b) end,
      __sub = function(a, b) return n(a) - n(b) end,
      __mul = function(a, b) return n(a) * n(b) end,
      __div = function(a, b) return n(a) / n(b) end,
      __idiv = function(a, b) return math.floor(n(a) / n(b)) end,
      __mod = function(a, b) return n(a) % n(b) end,
      __pow = function(a, b) return n(a) ^ n(b) end,
      __band = function() return "and" end,
      __bor = function() return "or" end,
      __bxor = function() return "xor" end,
      __shl = function() return "shl" end,
      __shr = function() return "shr" end,
      __unm = function(a) return -n(a) end,
      __bnot = function() return "not" end,
      __lt = function(a, b) return n(a) < n(b) end,
      __le = function(a, b) return n(a) <= n(b) end,
      __len = function() return 2 end,
      __call = function(self, x, y) return n(self) + x, y end,
      __tostring = function(self) return "Num " .. n(self) end,
    }) do
      M[event] = f
    end
    M[1], M[2] = "first", "second"
    g.a, g.b = make(7), make(2)
    py:execute([[
ops = [a + 1, 1 + a, a - 1, 10 - a, a * 2, 2 * a, a / 2, 14 / a, a // 2, 15 // a, a % 4, 10 % a, a ** 2, 2 ** b,
       -a, a < b, a > b, a <= 7, a >= 8, len(a)]
words = [a & 1, 1 & a, a | b, a ^ b, a << 1, 1 >> a, ~a, str(a), repr([a]), f'{a}', list(a)]
called = a(1, 'two')
x = a
x += 1
]])
    local ops = g.ops
    for i, expected in ipairs({ 8, 8, 6, 3, 14, 14, 3.5, 2, 3, 2, 3, 3, 49, 4, -7, false, true, true, false, 2 }) do
      assert.equal(expected, ops[i], "operator " .. i)
    end
    local words = g.words
    for i, expected in ipairs({ "and", "and", "or", "xor", "shl", "shr", "not", "Num 7", "[Num 7]", "Num 7" }) do
      assert.equal(expected, words[i], "operator " .. i)
    end
    assert.equal("first", words[11][1])
    assert.equal("second", words[11][2])
    assert.equal(8, g.called[1])
    assert.equal("two", g.called[2])
    assert.equal(8, g.x)
    raises(py, "a @ b", "TypeError", "unsupported operand type(s) for @: 'Num' and 'Num'")
    raises(py, "+a", "TypeError", "bad operand type for unary +: 'Num'")
  end)

  it("raises where a metamethod is missing", function()
    local C = { __name = "C" }
    C.__index = C
    g.c = setmetatable({}, C)
    raises(py, "c + 1", "TypeError", "unsupported operand type(s) for +: 'C' and 'int'")
    raises(py, "c()", "TypeError", "'C' object is not callable")
    raises(py, "len(c)", "TypeError", "object of type 'C' has no len()")
    raises(py, "iter(c)", "TypeError", "'C' object is not iterable")
    raises(py, "c < c", "TypeError", "'<' not supported between instances of 'C' and 'C'")
    raises(py, "c.x", "AttributeError", "'C' object has no attribute 'x'")
    assert.is_true(py:eval("c == c and c != 1 and bool(c) and {c: 1}[c] == 1"))
    assert.is_false(py:eval("callable(c)"))
  end)

  it("lets a metamethod be replaced", function()
    local C = { __name = "C", __add = function() return 1 end }
    g.c = setmetatable({}, C)
    assert.equal(1, py:eval("c + c"))
    C.__add = function() return 2 end
    assert.equal(2, py:eval("c + c"))
    C.__add = nil
    raises(py, "c + c", "TypeError", "unsupported operand type(s) for +: 'C' and 'C'")
  end)

  it("has metamethods that came after it was exposed, before its first object", function()
    local C = { __name = "C" }
    C.__index = C
    function C.new() return setmetatable({ "a", "b" }, C) end
    py:exposeConstructor("C", C)
    C.__add = function() return "late" end
    C.__len = function() return 2 end
    C.__eq = function() return true end
    py:execute("c = C()")
    assert.equal("late 2 ['a', 'b']", py:eval("f'{c + 1} {len(c)} {list(c)}'"))
    assert.is_true(py:eval("c == C()"))
    raises(py, "hash(c)", "TypeError", "unhashable type: 'C'")
  end)

  it("closes what `with` opens", function()
    local log = {}
    local File = { __name = "File", __close = function(self, err) log[#log + 1] = tostring(err ~= nil) end }
    File.__index = File
    g.f = setmetatable({}, File)
    py:execute("with f as h:\n    same = h is f\ntry:\n    with f:\n        1 / 0\nexcept ZeroDivisionError:\n    pass")
    assert.is_true(g.same)
    assert.equal("false true", table.concat(log, " "))
  end)

  it("is iterated by __pairs and __iter", function()
    local P = { __name = "P", __pairs = function() return next, { k = 1 }, nil end }
    local I = { __name = "I", __iter = function() local i = 0 return function() i = i + 1 if i < 4 then return i end end end }
    g.p, g.i = setmetatable({}, P), setmetatable({}, I)
    py:execute("keys = list(p)\nvalues = list(i)")
    assert.equal("k", g.keys[1])
    assert.equal(3, #g.values)
  end)

  it("reads and writes items and fields of the object itself", function()
    local C = { __name = "C", shared = 1 }
    C.__index = C
    local o = setmetatable({ own = 2, [10] = "ten" }, C)
    g.o = o
    py:execute([[
read = [o.own, o.shared, o['own'], o[10], 'own' in o, 'none' in o]
o.shared = 5
o.none = None
o[11] = 'eleven'
del o.own
try:
    o['zz']
except KeyError as e:
    key = e.args[0]
]])
    local r = g.read
    assert(r[1] == 2 and r[2] == 1 and r[3] == 2 and r[4] == "ten" and r[5] and not r[6])
    assert(o.shared == 5 and C.shared == 1 and o[11] == "eleven" and rawget(o, "own") == nil)
    assert.equal("zz", g.key)
    assert.is_true(py:eval("o.none is None"))
    raises(py, "del o.own", "AttributeError", "'C' object has no attribute 'own'")
  end)

  it("binds the functions of the class, not those in the object", function()
    local C = { __name = "C" }
    C.__index = C
    function C:who() return self end
    local o = setmetatable({ callback = function(x) return x end }, C)
    g.o = o
    assert.equal(o, py:eval("o.who()"))
    assert.equal(4, py:eval("o.callback(4)"))
    assert.is_true(py:eval("type(o).who(o) is o"))
  end)

  it("can be changed and subclassed by Python", function()
    local C = { __name = "C" }
    C.__index = C
    function C.new(x) return setmetatable({ x = x }, C) end
    function C:get() return self.x end
    g.o = C.new(1)
    py:exposeConstructor("C", C)
    py:execute([[
same = type(o) is C
C.get = lambda self: self.x * 10
changed = o.get()
del C.get
restored = o.get()
class D(C):
    def get(self):
        return super().get() + 100
d = D(5)
facts = [isinstance(d, C), type(d).__name__, d.get(), d.x]
d.note = 'kept'
]])
    assert(g.same and g.changed == 10 and g.restored == 1)
    local f = g.facts
    assert(f[1] and f[2] == "D" and f[3] == 105 and f[4] == 5)
    assert.equal("kept", g.d.note)
    local d = g.d
    g.again = d
    assert.equal("D", py:eval("type(again).__name__"))
  end)

  it("keeps the same class while the metatable lives", function()
    local C = { __name = "C" }
    C.__index = C
    g.o = setmetatable({}, C)
    py:execute("type(o).mark = 5\ndel o")
    py:collect()
    collectgarbage()
    py:collect()
    g.o = setmetatable({}, C)
    assert.equal(5, py:eval("o.mark"))
  end)

  it("does not keep metatables that are gone", function()
    py:execute("def take(o): return o.x")
    local take = g.take
    local function round()
      for i = 1, 2000 do
        take(setmetatable({}, { __name = "Once", __index = function() return i end }))
      end
      for _ = 1, 3 do
        collectgarbage()
        py:collect()
      end
      return py:memory()
    end
    round()
    local before = round()
    assert(round() < before + 100000, "classes are kept")
  end)
end)

describe("class libraries", function()
  local py, g
  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  it("that keep the class in the object and the methods apart", function()
    -- The mechanism of middleclass.
    local function class(name, super)
      local dict = {}
      dict.__index = dict
      local c = { name = name, super = super, static = {}, __instanceDict = dict }
      if super then for k, v in pairs(super.__instanceDict) do if k ~= "__index" then dict[k] = v end end end
      return setmetatable(c, {
        __index = c.static,
        __newindex = function(_, k, v) dict[k] = v end,
        __call = function(self, ...)
          local o = setmetatable({ class = self }, dict)
          if o.initialize then o:initialize(...) end
          return o
        end,
      })
    end
    local Animal = class("Animal")
    Animal.initialize = function(self, name) self.name = name end
    Animal.speak = function(self) return self.name .. " speaks" end
    local Dog = class("Dog", Animal)
    Dog.fetch = function() return "stick" end
    g.rex, g.tom = Dog("rex"), Animal("tom")
    py:exposeConstructor("Dog", Dog)
    py:execute("facts = [type(rex).__name__, type(rex).__mro__[1] is type(tom), rex.speak(), rex.fetch(), Dog('max').speak(), isinstance(Dog('x'), type(rex))]")
    local f = g.facts
    assert(f[1] == "Dog" and f[2] and f[3] == "rex speaks" and f[4] == "stick" and f[5] == "max speaks" and f[6])
  end)

  it("whose classes are the metatables of classes", function()
    -- The mechanism of classic.
    local Object = {}
    Object.__index = Object
    function Object:new() end
    function Object:extend()
      local cls = {}
      for k, v in pairs(self) do if k:find("__") == 1 then cls[k] = v end end
      cls.__index = cls
      cls.super = self
      return setmetatable(cls, self)
    end
    function Object:__call(...)
      local o = setmetatable({}, self)
      o:new(...)
      return o
    end
    setmetatable(Object, { __call = Object.__call })
    local Point = Object:extend()
    Point.__name = "Point"
    function Point:new(x) self.x = x end
    local Rect = Point:extend()
    Rect.__name = "Rect"
    function Rect:area() return self.x * 2 end
    g.r = Rect(4)
    g.p = Point(3)
    py:execute("facts = [type(r).__name__, issubclass(type(r), type(p)), r.area(), r.x]")
    local f = g.facts
    assert(f[1] == "Rect" and f[2] and f[3] == 8 and f[4] == 4)
  end)

  it("with names and supers in the class tables", function()
    -- The mechanism of 30log.
    local function class(name, super)
      local c = { name = name, super = super or false }
      c.__index = c
      return setmetatable(c, { __index = super, __call = function(self, ...) return setmetatable({ class = self }, self) end })
    end
    local Window = class("Window")
    function Window:open() return "open" end
    local Frame = class("Frame", Window)
    g.f = Frame()
    g.w = Window()
    py:execute("facts = [type(f).__name__, type(f).__mro__[1].__name__, f.open(), isinstance(f, type(w))]")
    local f = g.facts
    assert(f[1] == "Frame" and f[2] == "Window" and f[3] == "open" and f[4])
  end)

  it("with methods behind a metatable of each object", function()
    local Methods = { __name = "Thing" }
    function Methods:id() return self.n end
    g.a = setmetatable({ n = 1 }, { __index = Methods })
    g.b = setmetatable({ n = 2 }, { __index = Methods })
    assert.is_true(py:eval("type(a) is type(b) and a.id() + b.id() == 3 and type(a).__name__ == 'Thing'"))
  end)

  it("that other modules make of userdata", function()
    local stdout = rawget(_G, "io") and io.stdout
    if stdout then
      g.f = stdout
      assert.is_true(py:eval("hasattr(f, 'write') and not hasattr(f, 'nothing')"))
      assert.equal(stdout, py:eval("f"))
    end
  end)
end)
