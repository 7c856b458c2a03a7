-- Who keeps whom alive: what either side holds is there, what neither holds is gone.
local pylua = require("pylua")

-- How many are held at once, and how many come and go.
local MANY, TURNS = 100000, 20000

local py, g

before_each(function()
  py = pylua.new()
  g = py:globals()
end)

-- Both collectors take turns until neither finds anything: what one frees may free something in the other.
local function settle()
  local used
  for _ = 1, 4 do
    collectgarbage()
    used = py:collect()
  end
  return collectgarbage("count") * 1024 + used
end

-- Bytes that the turns of `run` leave behind, after as many that make room and fill caches. The least of
-- three rounds: a leak is in each of them, a table that grows (when depends on Lua's collector) in one.
local function left_by(run)
  run(TURNS)
  local least = math.huge
  for _ = 1, 3 do
    local before = settle()
    run(TURNS)
    least = math.min(least, settle() - before)
  end
  return least
end

-- Tables that have grown keep their size, so a few bytes per turn are no leak; the smallest thing is larger.
local function small(bytes)
  assert(bytes < TURNS * 25, bytes .. " bytes are left")
end

describe("what comes and goes", function()
  it("leaves nothing behind: proxies", function()
    local make = py:eval("lambda: [1]")
    small(left_by(function(n) for _ = 1, n do make() end end))
  end)

  it("leaves nothing behind: functions and bound methods", function()
    py:execute("def make():\n  def inner(): pass\n  return inner\nclass C:\n  def m(self): return 1")
    local make, C = g.make, g.C
    small(left_by(function(n)
      for i = 1, n do
        make()
        if i % 4 == 0 then C():m() end
      end
    end))
  end)

  it("leaves nothing behind: Lua's tables and functions in Python", function()
    g.table, g.make = function() return {} end, function() return function() end end
    py:execute("def run(n):\n  for i in range(n):\n    table()\n    make()")
    small(left_by(function(n) g.run(n) end))
  end)

  it("leaves nothing behind: arguments and results", function()
    g.back = function(x) return x end
    py:execute("class C: pass\ndef run(n):\n  for i in range(n): assert back(c := C()) is c")
    small(left_by(function(n) g.run(n) end))
    local same = py:eval("lambda x: x")
    small(left_by(function(n)
      for _ = 1, n do
        local t = {}
        assert(same(t) == t)
      end
    end))
  end)

  it("leaves nothing behind: errors", function()
    py:execute("def fail(): raise ValueError('no')")
    g.lua_fail = function() error({}) end
    py:execute("def run(n):\n  for i in range(n // 10):\n    try: lua_fail()\n    except Exception: pass")
    local fail = g.fail
    small(left_by(function(n)
      for _ = 1, n / 10 do pcall(fail) end
      g.run(n)
    end))
  end)
end)

describe("what is held", function()
  it("may be a hundred thousand Python objects", function()
    local make = py:eval("lambda i: [i]")
    local held = {}
    for i = 1, MANY do held[i] = make(i) end
    settle()
    for i = 1, MANY, 997 do assert(held[i][1] == i) end
    local before = settle()
    held = nil
    assert(settle() < before - MANY * 50)
  end)

  it("may be a hundred thousand Lua tables", function()
    g.make = function(i) return { n = i } end
    py:execute("held = [make(i) for i in range(" .. MANY .. ")]")
    settle()
    py:execute("assert all(held[i].n == i for i in range(0, len(held), 997))")
    local before = settle()
    py:execute("held = None")
    assert(settle() < before - MANY * 50)
  end)

  it("may be thousands of methods and functions", function()
    py:execute("class C:\n  def __init__(self, i): self.i = i\n  def get(self): return self.i")
    local get = {}
    for i = 1, 10000 do get[i] = g.C(i).get end
    settle()
    for i = 1, 10000 do assert(get[i]() == i) end
  end)

  it("is not freed while only Lua has it", function()
    py:execute("import weakref\nclass C: pass\nc = C()\nr = weakref.ref(c)\nc.text = 'there'")
    local c = g.c
    py:execute("del c")
    settle()
    assert.equal("there", c.text)
    assert.is_true(py:eval("r() is not None"))
    c = nil
    settle()
    assert.is_true(py:eval("r() is None"))
  end)

  it("is not freed while only Python has it", function()
    local weak = setmetatable({}, { __mode = "v" })
    g.t = { text = "there" }
    weak[1] = g.t
    settle()
    assert.equal("there", py:eval("t.text"))
    assert.equal("there", weak[1].text)
    py:execute("del t")
    settle()
    assert.is_nil(weak[1])
  end)

  it("is not freed while a method of it is held", function()
    py:execute("import weakref\nclass C:\n  def get(self): return 'there'\nc = C()\nr = weakref.ref(c)")
    local get = g.c.get
    py:execute("del c")
    settle()
    assert.equal("there", get())
    get = nil
    settle()
    assert.is_true(py:eval("r() is None"))
  end)

  it("is not freed while a loop goes through it", function()
    py:execute("def numbers():\n  for i in range(3): yield i")
    local seen = 0
    for x in g.numbers() do
      settle()
      seen = seen + x
    end
    assert.equal(3, seen)
    seen = 0
    for _, x in pylua.pairs(py:eval("[1, 2, 3]")) do
      settle()
      seen = seen + x
    end
    assert.equal(6, seen)
    g.t = { 1, 2, 3 }
    g.settle = function() settle() end
    assert.equal(6, py:eval("sum([settle() or x for x in t])"))
  end)

  it("is the same object each time, whatever was freed in between", function()
    local make = py:eval("lambda i: [i]")
    local kept = make(0)
    g.kept = kept
    for i = 1, 20000 do
      local fresh = make(i)
      assert(fresh[1] == i)
      if i % 5000 == 0 then
        settle()
        assert(rawequal(g.kept, kept))
      end
    end
    py:execute("class C:\n  def m(self): pass\nc = C()")
    local c = g.c
    local m = c.m
    settle()
    assert.is_true(rawequal(m, c.m))
  end)

  it("is there for finalizers and weak references", function()
    py:execute([[
import weakref
seen, refs = [], []
class Holder:
    def __init__(self, t): self.t = t
class Last(Holder):
    def __del__(self): seen.append((self.t['x'], self.t['f'](), len(list(self.t))))
def hold(t):
    refs.append(weakref.ref(Holder(t)))
    return refs[-1]()
def look(): return sum(r().t['x'] for r in refs if r())
]])
    local Last, hold, look = g.Last, g.hold, g.look
    local held = {}
    for i = 1, 50 do
      held[i] = { Last({ x = i, f = function() return i end }), hold({ x = i }) }
    end
    py:collect()
    look()
    held = nil
    collectgarbage()
    collectgarbage()
    assert(look() <= 25 * 51)
    settle()
    assert.equal(0, look())
    assert.equal(50, py:eval("len(seen)"))
    assert.is_true(py:eval("all(x == y and n == 2 for x, y, n in seen)"))
  end)

  it("is told from a table when nothing is left of it", function()
    -- Lua may free what only its own proxies lead to. A class is found all the same.
    py:execute("class Base: pass\ndef make(t, f, co):\n  class C(Base):\n    held = t, f, co\n  return C")
    local make = g.make
    local held = {}
    for i = 1, 50 do
      held[i] = make({ x = i }, function() return i end, coroutine.create(function() return i end))
    end
    py:collect()
    py:eval("1")
    held = nil
    collectgarbage()
    collectgarbage()
    py:execute([[
outcomes = set()
for C in Base.__subclasses__():
    t, f, co = C.held
    for attempt in lambda: t['x'] > 0, lambda: f() > 0, lambda: next(co) > 0, lambda: repr((t, f, co)) != '', lambda: co.close():
        try: outcomes.add(attempt())
        except Exception as e: outcomes.add(type(e).__name__)
]])
    assert.is_nil(py:eval("outcomes - {True, None, 'KeyError', 'Error', 'StopIteration', 'TypeError'} or None"))
  end)

  it("is told from what was at its address before", function()
    local make = py:eval("lambda x: [x]")
    local kind = py:eval("lambda x: type(x).__name__")
    local Thing = { __name = "Thing", __index = {} }
    local kept = {}
    for _ = 1, 5 do
      local lists = {}
      for i = 1, 500 do lists[i] = make({}) end
      py:collect()
      -- From here Lua alone keeps the tables, through the lists.
      make(1)
      lists = nil
      collectgarbage()
      collectgarbage()
      for i = 1, 500 do
        kept[i] = setmetatable({}, Thing)
        assert.equal("Thing", kind(kept[i]))
      end
    end
  end)
end)

describe("callbacks", function()
  it("outlive the call that passed them", function()
    py:execute("kept = []\ndef register(f): kept.append(f)\ndef fire(x): return [f(x) for f in kept]")
    for i = 1, 100 do g.register(function(x) return x + i end) end
    settle()
    local results = g.fire(1)
    assert.equal(100, #results)
    assert.equal(101, results[100])
    local weak = setmetatable({}, { __mode = "v" })
    weak[1] = py:eval("kept[0]")
    py:execute("kept.clear()")
    settle()
    assert.is_nil(weak[1])
  end)

  it("of Python outlive whoever made them", function()
    py:execute("def counter():\n  n = 0\n  def count():\n    nonlocal n\n    n += 1\n    return n\n  return count")
    local count = g.counter()
    settle()
    count()
    settle()
    assert.equal(2, count())
  end)
end)

describe("a runtime that Lua has dropped", function()
  it("is freed with Python that waits in them", function()
    -- Only the system can tell.
    local file = io and io.open("/proc/self/statm")
    if not file then return end
    file:close()
    local function pages()
      collectgarbage()
      collectgarbage()
      local open = io.open("/proc/self/statm")
      local _, resident = open:read("*n", "*n")
      open:close()
      return resident
    end
    local function round()
      for _ = 1, 30 do
        local rt = pylua.new()
        rt:globals().wait = function() coroutine.yield() end
        rt:execute("big = [0] * 50000\ndef worker(): wait()")
        coroutine.resume(coroutine.create(rt:globals().worker))
      end
    end
    -- What is freed is there for the next round, if not for the system.
    for _ = 1, 3 do
      round()
      pages()
    end
    local before = pages()
    for _ = 1, 5 do
      round()
      pages()
    end
    assert(pages() < before + 10000, "runtimes are kept")
  end)
end)

describe("a closed runtime", function()
  it("says so wherever Lua still holds something of it", function()
    py:execute("class C:\n  x = 1\n  def m(self): pass\ndef fail(): raise ValueError('no')")
    local objects, methods = {}, {}
    for i = 1, 5000 do
      objects[i] = g.C()
      methods[i] = objects[i].m
    end
    local _, err = pcall(g.fail)
    local step, state = pylua.pairs(py:eval("[1, 2]"))
    py:close()
    local function refused(f, ...)
      local ok, message = pcall(f, ...)
      assert.is_false(ok)
      assert(tostring(message):find("runtime is closed", 1, true), tostring(message))
    end
    for i = 1, 5000, 100 do
      refused(function() return objects[i].x end)
      refused(function() objects[i].x = 2 end)
      refused(function() return objects[i]:m() end)
      refused(methods[i])
    end
    refused(step, state)
    refused(function() return g.C end)
    refused(function() return #objects[1] end)
    refused(function() return err.message end)
    refused(function() return py:eval("1") end)
    tostring(err)
    tostring(objects[1])
    objects, methods, err = nil, nil, nil
    collectgarbage()
    collectgarbage()
  end)

  it("gives Lua's values back", function()
    local weak = setmetatable({}, { __mode = "v" })
    g.t = {}
    weak[1] = g.t
    py:close()
    py, g = nil, nil
    collectgarbage()
    collectgarbage()
    assert.is_nil(weak[1])
  end)

  it("gives Lua's values back while objects of it are still held", function()
    local weak = setmetatable({}, { __mode = "v" })
    g.t = {}
    weak[1] = g.t
    local held, globals = py:eval("[t]"), g
    py:close()
    collectgarbage()
    collectgarbage()
    assert.is_nil(weak[1])
    assert.is_false(pcall(function() return held[1] end))
    assert.is_false(pcall(function() return globals.t end))
  end)
end)

describe("what fails, again and again", function()
  -- PUC Lua 5.1 gives a C function 8,000 slots: what leaves one behind each time ends in an error of
  -- its own there.
  local operations = [=[
    f(a=1)
    f(*range(10**6))
    f()
    f.missing
    f < f
    f + 1
    len(f)
    f[1]
    iter(f)
    t.missing
    t["missing"]
    t[[]]
    t[None]
    del t.missing
    del t["missing"]
    t.missing()
    t()
    t + 1
    1 + t
    -t
    t < t
    t < 1
    hash(t), t.append(1, 2)
    t.index("missing")
    t.pop("missing")
    t.remove("missing")
    t.insert(10**6, 1)
    t.sort(key=f)
    t.update(5)
    t.extend(5)
    t.__len__(1)
    int(t), float(t)
    setattr(t, 5, 6)
    getattr(t, 5)
    t[float("nan")]= 1
    bound.missing
    bound.broken
    bound.broken = 1
    del bound.broken
    bound()
    bound + 1
    bound < bound
    bound[1]
    bound["x"] = 1
    len(bound)
    list(bound)
    str(bound)
    guarded.closed
    guarded.closed = 1
    guarded.closed()
    vars(guarded)["closed"]
    lua.table(1, a=2)[f](1)
    lua.iter(5)
    lua.iter(t, 5, 6, 7, 8)
    list(lua.iter(f))
    [0 for _ in lua.iter(f)]
    lua.type()
    callback(5)
    thread.send(1, 2)
    thread.throw(ValueError)
    raise broken
    sorted([t, t])
    {t: 1}[bound]
    "%d" % t
    print(*[bound], sep=t)
  ]=]

  it("leaves nothing on Lua's stack", function()
    local has_small_stack = _VERSION == "Lua 5.1" and not jit
    local no = function() error("no", 0) end
    local meta = { __index = function(_, key) if key == "broken" then error("no", 0) end end }
    for _, name in ipairs({
      "__newindex", "__call", "__add", "__lt", "__len", "__tostring", "__unm", "__concat", "__eq", "__pairs", "__iter",
    }) do
      meta[name] = no
    end
    g.f = no
    g.t = {}
    g.bound = setmetatable({}, meta)
    g.guarded = setmetatable({ py_fields = {} }, { py_fields = {}, fields = {} })
    g.callback = function(x) return py:eval("1 / 0") + x end
    g.thread = coroutine.create(no)
    for operation in operations:gmatch("[^\n]+") do
      operation = operation:match("^%s*(.-)%s*$")
      if operation ~= "" then
        local turns = has_small_stack and not operation:find("range") and 9000 or 100
        g.operation, g.turns = operation, turns
        py:execute([=[
namespace = {"f": f, "t": t, "bound": bound, "guarded": guarded, "callback": callback, "thread": thread}
import lua
namespace["lua"] = lua
exec("def run(turns):\n  last = None\n  for _ in range(turns):\n    try:\n      " + operation
    + "\n    except Exception as error:\n      last = error\n  return last", namespace)
last = namespace["run"](turns)
]=])
        local said = py:eval("str(last)")
        assert(not said:find("stack is full") and not said:find("stack overflow"), operation .. ": " .. said)
      end
    end
  end)
end)
