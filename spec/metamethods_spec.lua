-- What Lua's operations mean for Python objects, and who takes them over: object, class, runtime.
local pylua = require("pylua")

local load = loadstring or load

-- The function of a chunk that not every Lua can read; nil where it cannot.
local function compiled(source)
  local ok, f = pcall(load, source)
  return ok and f or nil
end

local has_close = compiled("local x <close> = nil") ~= nil
local asks_pairs = not pcall(pairs, setmetatable({}, { __pairs = function() error("asked") end }))

describe("an operation of Lua on a Python object", function()
  local py, g
  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  it("is Python's, from either side, for every operator that the Lua has", function()
    py:execute([[
class Echo:
    pass
def record(name):
    return lambda self, *other: name + (' ' + str(other[0]) if other else '')
for name in ('add radd sub rsub mul rmul truediv rtruediv mod rmod pow rpow floordiv rfloordiv and rand or ror '
             'xor rxor lshift rlshift rshift rrshift neg invert').split():
    setattr(Echo, f'__{name}__', record(name))
echo = Echo()
]])
    local operators = {
      ["e + 1"] = "add 1", ["1 + e"] = "radd 1", ["e - 1"] = "sub 1", ["1 - e"] = "rsub 1", ["e * 2"] = "mul 2",
      ["2 * e"] = "rmul 2", ["e / 2"] = "truediv 2", ["2 / e"] = "rtruediv 2", ["e % 2"] = "mod 2", ["2 % e"] = "rmod 2",
      ["e ^ 2"] = "pow 2", ["2 ^ e"] = "rpow 2", ["e .. 'x'"] = "add x", ["'x' .. e"] = "radd x", ["-e"] = "neg",
      ["e // 2"] = "floordiv 2", ["2 // e"] = "rfloordiv 2", ["e & 1"] = "and 1", ["1 & e"] = "rand 1",
      ["e | 1"] = "or 1", ["1 | e"] = "ror 1", ["e ~ 1"] = "xor 1", ["1 ~ e"] = "rxor 1", ["e << 1"] = "lshift 1",
      ["1 << e"] = "rlshift 1", ["e >> 1"] = "rshift 1", ["1 >> e"] = "rrshift 1", ["~e"] = "invert",
    }
    local tried = 0
    for code, expected in pairs(operators) do
      local f = compiled("local e = ... return " .. code)
      if f then
        tried = tried + 1
        assert.equal(expected, f(g.echo), code)
      end
    end
    assert.is_true(tried >= 15)
  end)

  it("asks the other operand where Python says NotImplemented, and raises in the end", function()
    py:execute([[
class Left:
    def __add__(self, other): return NotImplemented
class Right:
    def __radd__(self, other): return 'right'
left, right = Left(), Right()
]])
    assert.equal("right", g.left + g.right)
    local ok, err = pcall(function() return g.left + 1 end)
    assert.is_false(ok)
    assert.equal("unsupported operand type(s) for +: 'Left' and 'int'", err.message)
  end)

  it("goes through it by pairs, ipairs and a plain for, as far as the Lua asks", function()
    py:execute("l = [10, 20, 30]\nd = {'k': 'v'}")
    if asks_pairs then
      local sum = 0
      for i, v in pairs(g.l) do sum = sum + i * v end
      assert.equal(140, sum)
      for k, v in pairs(g.d) do assert.equal("kv", k .. v) end
      local seen
      for name, value in pairs(g) do if name == "d" then seen = value end end
      assert.equal(g.d, seen)
    end
    if math.type then
      local sum = 0
      for i, v in ipairs(g.l) do sum = sum + i * v end
      assert.equal(140, sum)
    end
    if _VERSION == "Luau" then
      local sum = 0
      for i, v in g.l do sum = sum + i * v end
      assert.equal(140, sum)
      local seen
      for name, value in g do if name == "d" then seen = value end end
      assert.equal(g.d, seen)
    end
  end)

  it("leaves a loop early, and closes the generator that was made for it, where the Lua does", function()
    py:execute([[
log = []
class Rows:
    def __iter__(self):
        try:
            yield from (1, 2, 3)
        finally:
            log.append('left')
    def items(self):
        try:
            yield ('k', 'v')
            yield ('l', 'w')
        finally:
            log.append('items')
class Kept:
    def __iter__(self): return self.generator
rows, kept = Rows(), Kept()
held = kept.generator = iter(rows)
]])
    for _ in pylua.iter(g.rows) do break end
    for _ in pylua.enumerate(g.rows) do break end
    for _ in pylua.pairs(g.rows) do break end
    -- One that the program has goes on.
    for _ in pylua.iter(g.held) do break end
    for value in pylua.iter(g.kept) do
      assert.equal(2, value)
      break
    end
    assert.equal(3, g.held())
    assert.equal(has_close and "['left', 'left', 'items']" or "[]", py:eval("str(log)"))
  end)

  if has_close then
    it("closes what a variable that is to be closed holds", function()
      py:execute([[
log = []
class Manager:
    def __enter__(self): return self
    def __exit__(self, kind, error, traceback):
        log.append((kind and kind.__name__, error and str(error), traceback is not None))
        return True
class File:
    def close(self): log.append('closed')
class Own:
    def __lua_close__(self, runtime, error): log.append(('own', error))
def generator():
    try:
        yield 1
    finally:
        log.append('left')
]])
      local closing = assert(load([[
        local object, f = ...
        local held <close> = object
        if f then f(held) end
      ]]))
      closing(g.Manager())
      for _, failing in ipairs({
        function() error(pylua.error("ValueError", "v")) end,
        function() error("plain", 0) end,
        function() py:eval("1 / 0") end,
      }) do
        -- Unlike `with`, Lua goes on with the error.
        assert.is_false(pcall(closing, g.Manager(), failing))
      end
      closing(g.File())
      closing(g.Own())
      closing(g.generator(), function(it) return it() end)
      assert.equal(
        "[(None, None, False), ('ValueError', 'v', False), ('Error', 'plain', False), "
          .. "('ZeroDivisionError', 'division by zero', True), 'closed', ('own', None), 'left']",
        py:eval("str(log)"))
      local ok, err = pcall(closing, py:eval("[1]"))
      assert.is_false(ok)
      assert.equal("'list' object has no attribute 'close'", err.message)
      py:execute("class Shut(Manager):\n    lua_fields = ['__exit__']")
      assert.is_false(pcall(closing, g.Shut()))
    end)
  end
end)

describe("a metamethod taken over", function()
  local CODE = [[
class Plain:
    x = 5
    def __len__(self): return 1
    def __call__(self, *args): return 'called'
class Hooked(Plain):
    def __lua_index__(self, runtime, key):
        return NotImplemented if key == 'x' else f'class {key}'
    def __lua_len__(self, runtime): return 2
    def __lua_add__(self, runtime, other): return NotImplemented
    def __add__(self, other): return 'Python adds'
plain, hooked, one, other = Plain(), Hooked(), Hooked(), Hooked()
one.__lua_index__ = lambda runtime, key: f'own {key}'
one.__lua_len__ = lambda runtime: NotImplemented
]]

  it("by an object comes before that of its class, and that before Python's", function()
    local py = pylua.new()
    py:execute(CODE)
    local g = py:globals()
    assert.equal("own y", g.one.y)
    assert.equal("class y", g.hooked.y)
    assert.equal(5, g.hooked.x)
    assert.equal("Python adds", g.hooked + 1)
    assert.equal(1, #g.one)
    assert.equal(2, #g.hooked)
    -- Lua may give it to an object as well.
    g.plain.__lua_index__ = function(runtime, key) return runtime == py and key end
    assert.equal("y", g.plain.y)
    assert.equal(5, py:eval("plain.x"))
  end)

  it("by a runtime comes after both, and leaves to Python what it likes", function()
    local py = pylua.new({
      objectMetatable = {
        __index = function(object, key)
          if key == "kind" then return "a " .. pylua.type(object) end
          if key == "refused" then return pylua.error("PermissionError", "returned") end
          if key == "broken" then error("thrown", 0) end
          if key == "raw" then return pylua.attr(object, "x") end
          return pylua.NotImplemented
        end,
        __newindex = function(object, key, value)
          if key == "fixed" then error("fixed", 0) end
          return pylua.NotImplemented
        end,
        __len = function() return 77 end,
        __call = function(object, ...)
          if pylua.type(object) == "Plain" then return select("#", ...), ... end
          return pylua.NotImplemented
        end,
        __tostring = function(object) return "<" .. pylua.type(object) .. ">" end,
        __concat = function(a, b) return tostring(a) .. tostring(b) end,
      },
    })
    py:execute(CODE)
    local g = py:globals()
    local plain = g.plain
    assert.equal("a Plain", plain.kind)
    assert.equal("a list", py:eval("[1]").kind)
    assert.equal(5, plain.x)
    assert.equal(5, plain.raw)
    assert.is_nil(plain.missing)
    assert.equal(77, #plain)
    assert.equal("<Plain>!", plain .. "!")
    local n, first, second, third = plain(1, nil, 3)
    assert(n == 3 and first == 1 and second == nil and third == 3)
    assert.equal("called", g.hooked(1))
    plain.new = 1
    assert.equal(1, py:eval("plain.new"))
    assert.is_false(pcall(function() plain.fixed = 1 end))
    local ok, err = pcall(function() return plain.refused end)
    assert.is_false(ok)
    assert.equal("PermissionError", err.type)
    ok, err = pcall(function() return plain.broken end)
    assert.is_false(ok)
    assert.equal("thrown", err)
    -- Classes and objects decide first.
    assert.equal("class kind", g.hooked.kind)
    assert.equal("own kind", g.one.kind)
    assert.equal(2, #g.hooked)
    -- Python, the functions of the module and other runtimes do not ask it.
    assert.equal(1, py:eval("len(plain)"))
    assert.equal(2, pylua.item(py:eval("[1, 2]"), 2))
    assert.equal(3, #pylua.new():eval("[1, 2, 3]"))
  end)

  it("by a runtime opens nothing that is closed", function()
    local reached
    local py = pylua.new({ objectMetatable = { __index = function(object, key)
      if key == "way" then return pylua.attr(object, "_pin") end
      if key == "out" then return pylua.attr(object, "__globals__") end
      reached = key
      return pylua.NotImplemented
    end } })
    py:execute("class Account:\n    _pin = 1\n    lua_fields = ['_pin']\naccount = Account()")
    local account = py:globals().account
    for _, key in ipairs({ "_pin", "way", "out" }) do
      assert.is_false(pcall(function() return account[key] end), key)
    end
    assert.equal("_pin", reached)
    assert.is_false(getmetatable(account))
  end)

  it("by a runtime may yield", function()
    if _VERSION == "Lua 5.1" and not rawget(_G, "jit") then return end
    local py = pylua.new({ objectMetatable = { __call = function(_, x) return coroutine.yield(x) end } })
    py:execute("class C: pass\nc = C()")
    local co = coroutine.create(function() return py:globals().c("out") end)
    local _, out = coroutine.resume(co)
    assert.equal("out", out)
    local _, back = coroutine.resume(co, "in")
    assert.equal("in", back)
  end)

  it("has a name that a metamethod has, and is a function", function()
    for _, bad in ipairs({ 5, "x", { __foo = print }, { __gc = print }, { __index = {} }, { print } }) do
      local ok, err = pcall(pylua.new, { objectMetatable = bad })
      assert.is_false(ok)
      assert.truthy(tostring(err):find("option 'objectMetatable'", 1, true), tostring(err))
    end
  end)

  it("of Lua's objects is their own, or that of a binding, for a class or for all", function()
    local py = pylua.new()
    local g = py:globals()
    local function is_table(value) return type(value) == "table" end
    py:registerClassBinding({
      pyTypeName = "Any",
      predicate = is_table,
      metamethods = {
        __add = function(a, b) return "default" end,
        __sub = function() return pylua.error("ValueError", "refused") end,
        __tostring = function() return "any" end,
        __len = function() return 2 end,
      },
    })
    g.bare = { "a", "b", "c" }
    g.own = setmetatable({}, { __add = function() return "own" end, __mul = function() return "times" end })
    assert.equal("default any 2 ['a', 'b']", py:eval("f'{bare + 1} {bare} {len(bare)} {list(bare)}'"))
    assert.equal("default times", py:eval("f'{own + 1} {own * 1}'"))
    local ok, err = pcall(py.eval, py, "bare - 1")
    assert.is_false(ok)
    assert.equal("ValueError", err.type)
    ok, err = pcall(py.eval, py, "bare * 1")
    assert.is_false(ok)
    assert.equal("unsupported operand type(s) for *: 'Any' and 'int'", err.message)
    for _, bad in ipairs({ 5, { __foo = print }, { __add = 1 }, { print } }) do
      assert.is_false(pcall(py.registerClassBinding, py, { pyTypeName = "X", predicate = is_table, metamethods = bad }))
    end
  end)
end)
