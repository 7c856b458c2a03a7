local pylua = require("pylua")

-- Python values that Lua asks for by name: pylua.list{…} and its kin, rt:list{…}, topython, cast, fn, iter.

local py, g

before_each(function()
  py = pylua.new()
  g = py:globals()
end)

local function shown(value)
  g.value = value
  return py:eval("f'{type(value).__name__} {value!r}'")
end

describe("a literal", function()
  it("becomes a Python object where it crosses", function()
    assert.equal("list [1, 'two']", shown(pylua.list({ 1, "two" })))
    assert.equal("list []", shown(pylua.list({})))
    assert.equal("list []", shown(pylua.list()))
    assert.equal("tuple (1, 2)", shown(pylua.tuple({ 1, 2 })))
    assert.equal("tuple ()", shown(pylua.tuple({})))
    assert.equal("set {3}", shown(pylua.set({ 3, 3 })))
    assert.equal("set set()", shown(pylua.set({})))
    assert.equal("dict {}", shown(pylua.dict({})))
    assert.equal("dict {'a': 1}", shown(pylua.dict({ a = 1 })))
    assert.equal("dict {1: 'x'}", shown(pylua.dict({ "x" })))
    assert.equal("float 1.0", shown(pylua.float(1)))
    assert.equal("int 2", shown(pylua.int(2.0)))
    assert.equal("int -123456789012345678901234567890", shown(pylua.int("-123456789012345678901234567890")))
  end)

  it("is an argument like any other", function()
    py:execute("def kind(x): return type(x).__name__")
    assert.equal("tuple", g.kind(pylua.tuple({ 1 })))
    assert.equal("float", g.kind(pylua.float(3)))
  end)

  it("may hold others", function()
    local value = pylua.list({ pylua.tuple({ 1, pylua.float(2) }), pylua.dict({ a = pylua.set({ 1 }) }) })
    assert.equal("list [(1, 2.0), {'a': {1}}]", shown(value))
    assert.equal("dict {(1, 2): 'point'}", shown(pylua.dict({ [pylua.tuple({ 1, 2 })] = "point" })))
  end)

  it("is a new object each time", function()
    local value = pylua.list({ 1 })
    g.a, g.b = value, value
    assert.is_true(py:eval("a == b and a is not b"))
  end)

  it("keeps the elements that it was made of", function()
    local t = { 1, 2 }
    local value = pylua.list(t)
    t[1], t[3] = 9, 9
    assert.equal("list [1, 2]", shown(value))
  end)

  it("keeps what has no copy as it is", function()
    local inner = { 1 }
    g.value = pylua.list({ inner })
    py:execute("value[0].append(2)")
    assert.equal(2, inner[2])
  end)

  it("counts nil when told how many there are", function()
    assert.equal("list [1, None, 3, None]", shown(pylua.list({ 1, nil, 3 }, 4)))
    assert.equal("tuple (None, 2)", shown(pylua.tuple({ n = 2, nil, 2 })))
    assert.equal("list [None]", shown(pylua.list({ pylua.None })))
    assert.equal("dict {'a': None}", shown(pylua.dict({ a = pylua.None })))
  end)

  it("loses nothing in silence", function()
    for _, bad in ipairs({ { x = 1 }, { 1, 2, x = 3 }, { [0] = 1 }, { [1.5] = 2 } }) do
      local ok, err = pcall(pylua.list, bad)
      assert.is_false(ok)
      assert.truthy(tostring(err):find("its keys must be 1 to", 1, true))
    end
  end)

  it("can be looked at from Lua", function()
    local value = pylua.tuple({ 5, 6, 7 })
    assert.equal(6, value[2])
    assert.is_nil(value[4])
    assert.equal("tuple", pylua.type(value))
    assert.equal("pylua.tuple of 3", tostring(value))
    assert.equal(7, pylua.dict({ x = 7 }).x)
    assert.equal("12345678901234567890", tostring(pylua.int("12345678901234567890")))
  end)

  it("refuses what it cannot be", function()
    for name, bad in pairs({ list = "x", dict = 1, set = true, int = 1.5, float = "1" }) do
      local ok, err = pcall(pylua[name], bad)
      assert.is_false(ok)
      assert.truthy(tostring(err):find("bad argument #1 to '" .. name .. "'", 1, true))
    end
    assert.is_false(pcall(pylua.int, "12x"))
    assert.is_false(pcall(pylua.int, "-"))
    assert.is_false(pcall(pylua.int, 1 / 0))
    assert.is_false(pcall(pylua.list, {}, -1))
  end)

  it("raises in Python what Python says of its elements", function()
    local ok, err = pcall(function() g.value = pylua.set({ pylua.list({}) }) end)
    assert.is_false(ok)
    assert.equal("TypeError", err.type)
  end)

  it("may be nested too deep", function()
    local value = pylua.list({})
    for _ = 1, 20000 do value = pylua.list({ value }) end
    local ok, err = pcall(function() g.value = value end)
    if not ok then assert.equal("RecursionError", err.type) end
    assert.equal(3, py:eval("1 + 2"))
  end)
end)

describe("a runtime's constructors", function()
  it("make the object at once", function()
    local list = py:list({ 1, 2 })
    list:append(3)
    g.a, g.b = list, list
    assert.is_true(py:eval("a is b and a == [1, 2, 3]"))
    assert.equal("tuple", pylua.type(py:tuple({ 1 })))
    assert.equal("{'a': 1}", tostring(py:dict({ a = 1 })))
    assert.equal(2, #py:set({ 1, 2, 2 }))
  end)

  it("take what the Python class takes", function()
    assert.equal("['a', 'b']", tostring(py:list("ab")))
    assert.equal("[]", tostring(py:list()))
    assert.equal("(0, 1)", tostring(py:tuple(py:eval("range(2)"))))
    assert.equal("255", tostring(py:int("ff", 16)))
    assert.equal("1.5", tostring(py:float("1.5")))
    local ok, err = pcall(py.int, py, "x")
    assert.is_false(ok)
    assert.equal("ValueError", err.type)
  end)

  it("give numbers that keep their type", function()
    local one = py:float(1)
    assert.equal("float", pylua.type(one))
    assert.equal("float 1.0", shown(one))
    assert.equal(1.5, one + 0.5)
  end)

  it("count nil when told how many there are", function()
    assert.equal("[1, None, 3]", tostring(py:list({ 1, nil, 3 }, 3)))
    assert.equal("[None, None]", tostring(py:list({}, 2)))
  end)
end)

describe("topython", function()
  it("copies tables all the way down", function()
    local value = py:topython({ name = "x", rows = { { 1, 2 }, { 3 } }, empty = {} })
    g.value = value
    assert.is_true(py:eval("value == {'name': 'x', 'rows': [[1, 2], [3]], 'empty': []}"))
    assert.is_true(py:eval("type(value) is dict and type(value['rows'][0]) is list"))
    g.value = pylua.topython({ { a = 1 } })
    assert.is_true(py:eval("value == [{'a': 1}] and type(value) is list"))
  end)

  it("leaves Lua's tables alone", function()
    local t = { 1, 2 }
    local copy = py:topython(t)
    copy:append(3)
    assert.equal(2, #t)
  end)

  it("loses nothing to holes and mixed keys", function()
    g.holes = py:topython({ [1] = "a", [3] = "c" })
    g.mixed = py:topython({ "a", "b", x = 1, [2.5] = 2, [true] = 3 })
    assert.is_true(py:eval("holes == {1: 'a', 3: 'c'}"))
    -- True is 1 in a Python dict.
    assert.is_true(py:eval("mixed[2] == 'b' and mixed['x'] == 1 and mixed[2.5] == 2 and True in mixed"))
  end)

  it("keeps what is shared and what is circular", function()
    local shared = { 1 }
    local t = { a = shared, b = shared }
    t.me = t
    g.t = py:topython(t)
    assert.is_true(py:eval("t['a'] is t['b'] and t['me'] is t"))
    local ring = { {} }
    ring[1][1] = ring
    g.ring = pylua.topython(ring)
    assert.is_true(py:eval("ring[0][0] is ring"))
  end)

  it("keeps what is shared though an equal key pushes it out of its dict", function()
    py:execute([=[
import gc
class Key:
    def __hash__(self):
        gc.collect()
        self.others = [[0] for _ in range(100)]
        return 1
    def __eq__(self, other): return True
]=])
    local first, second = {}, { first = {} }
    local keys = {}
    for i = 1, 8 do
      local shared = { i, i, i }
      keys[i] = g.Key()
      first[keys[i]] = shared
      second.first["at" .. i] = shared
    end
    -- The last is copied first.
    g.copied = py:topython({ second, first })
    assert.is_true(py:eval("all(copied[0]['first']['at%d' % i] == [i, i, i] for i in range(1, 9))"))
    assert.equal(1, py:eval("len(copied[1])"))
  end)

  it("makes of an empty table what it is told", function()
    assert.equal("[]", tostring(py:topython({})))
    assert.equal("{}", tostring(py:topython({}, { empty = "dict" })))
    assert.equal("[{}]", tostring(py:topython({ {} }, { empty = "dict" })))
    g.value = pylua.topython({ {} }, { empty = "dict" })
    assert.equal("[{}]", py:eval("repr(value)"))
    for _, bad in ipairs({ { empty = "set" }, { full = 1 }, "x" }) do
      assert.is_false(pcall(py.topython, py, {}, bad))
      assert.is_false(pcall(pylua.topython, {}, bad))
    end
  end)

  it("lets everything else cross as it does", function()
    assert.equal("x", py:topython("x"))
    assert.is_nil(py:topython(nil))
    local object = setmetatable({}, { __tostring = function() return "mine" end })
    local f = function() end
    local value = py:topython({ object, f, py:eval("{1: 2}"), pylua.None, pylua.tuple({ 1 }) })
    assert.equal(object, value[1])
    assert.equal(f, value[2])
    assert.equal("dict", pylua.type(value[3]))
    assert.is_nil(value[4])
    assert.equal("tuple", pylua.type(value[5]))
    local key = {}
    local by_table = py:topython({ [key] = "v" })
    assert.equal("v", pylua.item(by_table, key))
  end)

  it("does not copy objects of a bound class", function()
    py:registerClassBinding({ pyTypeName = "Unit", predicate = function(v) return type(v) == "table" and v.unit == true end })
    local unit = { unit = true }
    local copy = py:topython({ units = { unit, { 1 } } })
    assert.equal(unit, copy.units[1])
    assert.equal("list", pylua.type(copy.units[2]))
    assert.equal(unit, py:topython(unit))
  end)

  it("goes as deep as the table", function()
    local deep = {}
    for _ = 1, 50000 do deep = { deep } end
    g.deep = py:topython(deep)
    py:execute("n = 0\nwhile deep:\n    deep = deep[0]\n    n += 1")
    assert.equal(50000, g.n)
  end)

  it("comes back by totable", function()
    local t = { list = { 1, 2, { x = "y" } }, flag = true }
    assert.same(t, pylua.totable(py:topython(t)))
  end)

  it("is charged", function()
    local small = pylua.new({ maxInstructions = 5000 })
    local wide = {}
    for i = 1, 100000 do wide[i] = { i } end
    local ok, err = pcall(small.topython, small, wide)
    assert.is_false(ok)
    assert.equal("InstructionLimitError", err.type)
    local poor = pylua.new({ maxMemory = 4 * 1024 * 1024 })
    ok, err = pcall(poor.topython, poor, wide)
    assert.is_false(ok)
    assert.equal("MemoryLimitError", err.type)
  end)

  it("survives code that changes the table meanwhile", function()
    py:execute("class Key:\n    def __hash__(self):\n        change()\n        return 1\nkeys = [Key() for _ in range(5)]")
    local t = {}
    for i = 1, 5 do t[g.keys[i]] = i end
    g.change = function()
      for k in pairs(t) do t[k] = nil end
      for i = 1, 50 do t["new" .. i] = i end
    end
    assert.truthy(py:topython(t))
  end)
end)

describe("totable", function()
  it("puts what it is told where None was", function()
    local object = py:eval("{'a': None, 'b': [1, None, 3]}")
    local plain = pylua.totable(object)
    assert.is_nil(plain.a)
    local kept = pylua.totable(object, { none = pylua.None })
    assert.equal(pylua.None, kept.a)
    assert.equal(pylua.None, kept.b[2])
    assert.equal(3, #kept.b)
    assert.equal(false, pylua.totable(object, { none = false }).a)
    assert.is_false(pcall(pylua.totable, object, { other = 1 }))
    assert.is_false(pcall(pylua.totable, object, 1))
  end)

  it("gives Lua's own values back", function()
    local t, f = { 1 }, function() end
    g.t, g.f = t, f
    local copy = pylua.totable(py:eval("{'t': t, 'f': [f]}"))
    assert.equal(t, copy.t)
    assert.equal(f, copy.f[1])
  end)
end)

describe("cast", function()
  it("makes values of a class", function()
    assert.equal(1.5, py:cast("float", "1.5"))
    assert.equal(3, py:cast("int", 3.7))
    assert.equal("5", py:cast("str", 5))
    assert.equal(true, py:cast("bool", 1))
    assert.equal(2, py:cast("float", 2))
    assert.equal("[1, 2]", tostring(py:cast("list", { 1, 2 })))
    py:execute("class Meters:\n    def __init__(self, n): self.n = n")
    assert.equal(4, py:cast("Meters", 4).n)
    assert.equal(4, py:cast(g.Meters, 4).n)
  end)

  it("leaves alone what is of the class", function()
    local list = py:eval("[1]")
    assert.equal(list, py:cast("list", list))
  end)

  it("raises what Python raises", function()
    local ok, err = pcall(py.cast, py, "float", "p")
    assert.is_false(ok)
    assert.equal("ValueError", err.type)
    assert.equal("could not convert string to float: 'p'", err.message)
    ok, err = pcall(py.cast, py, "int", {})
    assert.equal("TypeError", err.type)
    ok, err = pcall(py.cast, py, "Nothing", 1)
    assert.truthy(tostring(err):find("there is no class 'Nothing'", 1, true))
    assert.is_false(pcall(py.cast, py, "int"))
    assert.is_false(pcall(py.cast, py, 5, 5))
  end)

  it("knows the builtin classes whatever the program calls so", function()
    py:execute("def float(x): return 'mine'\nint = str")
    assert.equal(1.5, py:cast("float", "1.5"))
    assert.equal(5, py:cast("int", "5"))
  end)
end)

describe("pylua.fn", function()
  it("makes a real function of a callable, the same one each time", function()
    py:execute("class Point:\n    def __init__(self, x=0): self.x = x\n    def __call__(self, y): return self.x + y\np = Point(5)")
    local make = pylua.fn(g.Point)
    assert.equal("function", type(make))
    assert.equal(make, pylua.fn(g.Point))
    assert.equal(3, make(3).x)
    assert.equal(7, pylua.fn(g.p)(2))
    g.back = make
    assert.is_true(py:eval("back is Point"))
    local results = {}
    ;("a,b"):gsub("%w", pylua.fn(py:eval("str")))
    for _, f in ipairs({ print, py:eval("len") }) do
      assert.equal(f, pylua.fn(f))
      results[#results + 1] = f
    end
    assert.equal(2, #results)
  end)

  it("refuses what cannot be called", function()
    local ok, err = pcall(pylua.fn, py:eval("[1]"))
    assert.is_false(ok)
    assert.equal("'list' object is not callable", err.message)
    assert.is_false(pcall(pylua.fn, 5))
  end)
end)

describe("pylua.iter", function()
  local function all(object)
    local seen = {}
    for value in pylua.iter(object) do seen[#seen + 1] = value end
    return seen
  end

  it("goes through what Python's iter yields", function()
    assert.same({ 1, 2, 3 }, all(py:eval("[1, 2, 3]")))
    assert.same({ "a", "b" }, all(py:eval("{'a': 1, 'b': 2}")))
    assert.same({ 0, 1, 4 }, all(py:eval("(x * x for x in range(3))")))
    assert.same({}, all(py:eval("()")))
  end)

  it("is not stopped by None", function()
    local seen = all(py:eval("[1, None, 3]"))
    assert.equal(3, #seen)
    assert.equal(pylua.None, seen[2])
    assert.equal(3, seen[3])
  end)

  it("refuses what cannot be gone through", function()
    local ok, err = pcall(pylua.iter, py:eval("object()"))
    assert.is_false(ok)
    assert.equal("TypeError", err.type)
    assert.is_false(pcall(pylua.iter, 5))
  end)
end)
