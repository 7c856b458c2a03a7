-- Functions, callbacks and errors in both directions.
local pylua = require("pylua")

describe("a Python function in Lua", function()
  local py, g

  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  it("is a real function, always the same one", function()
    py:execute("def f(): return 1\ng = f\nclass C:\n    def m(self): return self\nc = C()")
    assert.equal("function", type(g.f))
    assert.equal(g.f, g.f)
    assert.equal(g.f, g.g)
    g.back = g.f
    assert.is_true(py:eval("back is f"))
    assert.equal("function", type(py:eval("len")))
    assert.equal(py:eval("len"), py:eval("len"))
    g.same_len = py:eval("len")
    assert.is_true(py:eval("same_len is len"))
    assert.equal("function", type(g.c.m))
    assert.truthy(g.c:m() == g.c)
  end)

  it("takes arguments and gives a result", function()
    py:execute("def f(a, b=2, *rest, k='k', **kw): return f'{a} {b} {rest} {k} {sorted(kw.items())}'")
    assert.equal("1 2 () k []", g.f(1))
    assert.equal("1 x (3, 4) k []", g.f(1, "x", 3, 4))
    assert.equal("1 5 () K [('z', 26)]", g.f(1, pylua.kw({ b = 5, k = "K", z = 26 })))
    assert.equal("None 2 () k []", g.f(nil))
  end)

  it("says what is wrong with its arguments", function()
    py:execute("def f(a): pass")
    local ok, err = pcall(g.f)
    assert.is_false(ok)
    assert.equal("TypeError", err.type)
    assert.equal("f() missing 1 required positional argument: 'a'", err.message)
    ok, err = pcall(g.f, 1, 2)
    assert.is_false(ok)
    assert.equal("f() takes 1 positional argument but 2 were given", err.message)
  end)

  it("serves Lua's own library", function()
    py:execute("def before(a, b): return a['n'] > b['n']\ndef upper(c): return c.upper() + '.'")
    local rows = { { n = 1 }, { n = 3 }, { n = 2 } }
    table.sort(rows, g.before)
    assert.equal(3, rows[1].n)
    assert.equal(1, rows[3].n)
    assert.equal("A.B.C.", (("abc"):gsub("%w", g.upper)))
  end)

  it("gives nil for None and one value for a tuple", function()
    py:execute("def none(): pass\ndef pair(): return 1, 2")
    assert.equal(1, select("#", (g.none())))
    assert.is_nil(g.none())
    assert.equal(1, select("#", g.pair()))
  end)

  it("takes many arguments", function()
    py:execute("def count(*a): return len(a)\ndef total(*a): return sum(a)")
    local many = {}
    for i = 1, 200 do many[i] = i end
    local unpack = table.unpack or unpack
    assert.equal(200, g.count(unpack(many)))
    assert.equal(20100, g.total(unpack(many)))
  end)

  it("is called deep inside other calls", function()
    g.lua_call = function(f, ...) return f(...) end
    py:execute("def nest(n): return 0 if n == 0 else 1 + lua_call(nest, n - 1)")
    assert.equal(30, g.nest(30))
  end)

  it("ends endless mutual recursion with an error", function()
    g.again = function() return g.forever() end
    py:execute("def forever(): return again()")
    local ok, err = pcall(g.forever)
    assert.is_false(ok)
    assert.equal("string", type(tostring(err)))
    assert.equal(2, py:eval("1 + 1"))
    for _ = 1, 3 do assert.is_false((pcall(g.forever))) end
  end)

  it("keeps its state", function()
    py:execute("def counter():\n    n = 0\n    def inc():\n        nonlocal n\n        n += 1\n        return n\n    return inc")
    local a, b = g.counter(), g.counter()
    a()
    a()
    assert.equal(3, a())
    assert.equal(1, b())
  end)
end)

describe("a Lua function in Python", function()
  local py, g

  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  it("is called with what Python passes", function()
    local got
    g.f = function(...)
      got = { n = select("#", ...), ... }
      return "result"
    end
    assert.equal("result", py:eval("f(1, 'two', None, [3])"))
    assert.equal(4, got.n)
    assert.equal(1, got[1])
    assert.equal("two", got[2])
    assert.is_nil(got[3])
    assert.equal(3, got[4][1])
  end)

  it("gives None, a value, or a tuple", function()
    g.none = function() end
    g.one = function() return 5 end
    g.two = function() return 1, "b" end
    g.with_nil = function() return nil, 2 end
    assert.is_true(py:eval("none() is None and one() == 5 and two() == (1, 'b') and with_nil() == (None, 2)"))
  end)

  it("keeps its identity", function()
    local f = function() end
    g.f, g.f2 = f, f
    assert.equal(f, g.f)
    assert.is_true(py:eval("f is f2 and callable(f) and f == f2 and {f: 1}[f2] == 1"))
    assert.equal(print, (function() g.p = print return g.p end)())
  end)

  it("serves Python's own library", function()
    g.neg = function(x) return -x end
    g.add = function(a, b) return a + b end
    g.odd = function(x) return x % 2 == 1 end
    assert.is_true(py:eval("sorted([1, 3, 2], key=neg) == [3, 2, 1]"))
    assert.is_true(py:eval("list(map(add, [1, 2], [10, 20])) == [11, 22]"))
    assert.is_true(py:eval("list(filter(odd, range(5))) == [1, 3] and max([1, -5], key=neg) == -5"))
  end)

  it("may be a method and a C function", function()
    g.upper = string.upper
    g.floor = math.floor
    assert.equal("ABC", py:eval("upper('abc')"))
    assert.equal(3, py:eval("floor(3.7)"))
    py:execute("class C: pass\nC.m = lambda self, x: upper(x)")
    assert.equal("Q", py:eval("C().m('q')"))
  end)

  it("may call back into Python and so on", function()
    g.apply = function(f, ...) return f(...) end
    assert.equal(9, py:eval("apply(lambda x, y: apply(max, x, y), 3, 9)"))
    assert.equal(6, py:eval("apply(apply, apply, lambda x: x * 2, 3)"))
  end)

  it("refuses keyword arguments, unless bindFunc has given it a signature", function()
    g.f = function(...) return select("#", ...) end
    local ok, err = pcall(py.eval, py, "f(a=1)")
    assert.is_false(ok)
    assert.equal("TypeError", err.type)
    assert.equal("a Lua function takes no keyword arguments", err.message)
    assert.equal(1, py:eval("f(*[1], **{})"))
    py:execute("class Box: pass\nbox = Box()")
    py:bindFunc(g.box, "f(a, b=2)", function(a, b) return a * 10 + b end)
    assert.equal(32, py:eval("box.f(a=3)"))
  end)

  it("may outlive the call that brought it", function()
    py:execute("handlers = []\ndef on(f): handlers.append(f)\ndef fire(x): return [h(x) for h in handlers]")
    for i = 1, 5 do g.on(function(x) return x * i end) end
    collectgarbage()
    collectgarbage()
    assert.same({ 10, 20, 30, 40, 50 }, pylua.totable(g.fire(10)))
  end)
end)

describe("a Python error in Lua", function()
  local py, g

  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  it("has a type, a message and a traceback", function()
    py:execute([[
class Custom(ValueError):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code
def inner():
    raise Custom(7)
def outer():
    inner()
]], "app.py")
    local ok, err = pcall(g.outer)
    assert.is_false(ok)
    assert.equal("Custom", err.type)
    assert.equal("code 7", err.message)
    assert.equal(1, (err.traceback:find("Traceback (most recent call last):", 1, true)))
    assert.truthy(err.traceback:find('File "app.py", line 8, in outer', 1, true))
    assert.truthy(err.traceback:find('File "app.py", line 6, in inner', 1, true))
    assert.truthy(err.traceback:find("Custom: code 7", 1, true))
    assert.truthy(tostring(err):find(err.traceback:gsub("%s+$", ""), 1, true))
  end)

  it("comes from every way in", function()
    py:execute("class C:\n    @property\n    def p(self): return 1 / 0\n    def m(self): 1 / 0\nc = C()\ndef gen():\n    yield 1\n    1 / 0")
    local ways = {
      function() py:execute("1 / 0") end,
      function() py:eval("1 / 0") end,
      function() py:runBytecode(py:compile("1 / 0")) end,
      function() return g.c.p end,
      function() return g.c:m() end,
      function() for _ in g.gen() do end end,
    }
    for i, way in ipairs(ways) do
      local ok, err = pcall(way)
      assert(not ok, "way " .. i)
      assert.equal("ZeroDivisionError", err.type)
      assert.equal("division by zero", err.message)
    end
  end)

  it("shows its cause", function()
    py:execute("def f():\n    try:\n        {}['k']\n    except KeyError as e:\n        raise ValueError('v') from e")
    local ok, err = pcall(g.f)
    assert.is_false(ok)
    assert.truthy(tostring(err):find("KeyError: 'k'", 1, true))
    assert.truthy(tostring(err):find("direct cause", 1, true))
  end)

  it("can be rethrown by Lua and caught by Python as the same exception", function()
    g.rethrow = function(f)
      local _, err = pcall(f)
      error(err, 0)
    end
    py:execute([[
boom = ValueError("original")
def fail(): raise boom
try:
    rethrow(fail)
except ValueError as e:
    same = e is boom
]])
    assert.is_true(g.same)
  end)

  it("passes through Lua functions in between", function()
    g.through = function(f) return f() end
    py:execute("def fail(): raise KeyError('k')\ntry:\n    through(fail)\nexcept KeyError as e:\n    got = e.args[0]")
    assert.equal("k", g.got)
  end)

  it("is a syntax error with its place", function()
    local ok, err = pcall(py.execute, py, "x = 1\ny = (2 +* 3)\n", "bad.py")
    assert.is_false(ok)
    assert.equal("SyntaxError", err.type)
    local text = tostring(err)
    assert.truthy(text:find('File "bad.py", line 2', 1, true))
    assert.truthy(text:find("y = (2 +* 3)", 1, true))
    assert.truthy(text:find("^", 1, true))
  end)

  it("survives an exception whose text fails", function()
    py:execute("class Bad(Exception):\n    def __str__(self): raise ValueError\ndef f(): raise Bad")
    local ok, err = pcall(g.f)
    assert.is_false(ok)
    assert.equal("Bad", err.type)
    assert.equal("string", type(tostring(err)))
  end)

  it("may be SystemExit, which ends nothing", function()
    local ok, err = pcall(py.execute, py, "raise SystemExit(3)")
    assert.is_false(ok)
    assert.equal("SystemExit", err.type)
  end)
end)

describe("a Lua error in Python", function()
  local py, g

  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  it("is an exception with the message", function()
    g.fail = function() error("out of luck", 0) end
    py:execute("try:\n    fail()\nexcept Exception as e:\n    got = str(e); kind = type(e).__name__")
    assert.truthy(g.got:find("out of luck", 1, true))
    assert.equal("Error", g.kind)
  end)

  it("comes from mistakes as well", function()
    g.fail = function() return nil + 1 end
    py:execute("try:\n    fail()\nexcept Exception as e:\n    got = str(e)")
    assert.truthy(g.got:find("arithmetic", 1, true))
  end)

  it("reaches Lua again as the very same value", function()
    local token = { my = "error value" }
    for _, value in ipairs({ token, "text", 42, true }) do
      g.throw = function() error(value, 0) end
      py:execute("def pass_through(): throw()")
      local ok, err = pcall(g.pass_through)
      assert.is_false(ok)
      assert.equal(value, err)
    end
    g.throw = function() error(nil) end
    assert.is_false((pcall(g.pass_through)))
  end)

  it("runs finally blocks on its way", function()
    local log = {}
    g.note = function(text) log[#log + 1] = text end
    g.throw = function() error("x", 0) end
    assert.is_false((pcall(py.execute, py, "try:\n    throw()\nfinally:\n    note('cleaned')")))
    assert.same({ "cleaned" }, log)
  end)

  it("can be a Python exception that Lua makes", function()
    g.throw = function() error(pylua.error("ValueError", "from lua")) end
    py:execute("try:\n    throw()\nexcept ValueError as e:\n    got = str(e)")
    assert.equal("from lua", g.got)
  end)
end)
