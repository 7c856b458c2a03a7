-- Runtimes: making them, running code in them, their globals, and what they keep apart.
local pylua = require("pylua")

describe("the module", function()
  it("says its version", function()
    assert.equal("string", type(pylua._VERSION))
    assert.truthy(pylua._VERSION:find("%d+%.%d+%.%d+"))
  end)

  it("is the same table each time", function()
    assert.equal(pylua, require("pylua"))
  end)
end)

describe("a runtime", function()
  local py

  before_each(function() py = pylua.new() end)

  it("executes statements", function()
    assert.is_nil(py:execute("x = 1\ny = x + 1"))
    assert.equal(2, py:eval("y"))
  end)

  it("evaluates an expression", function()
    assert.equal(42, py:eval("6 * 7"))
    assert.equal(42, py:eval("  6 * 7 "))
    assert.equal("ab", py:eval("'a' + 'b'"))
    assert.is_nil(py:eval("None"))
  end)

  it("evaluates no statement", function()
    local ok, err = pcall(py.eval, py, "x = 1")
    assert.is_false(ok)
    assert.equal("SyntaxError", err.type)
  end)

  it("compiles once and runs often", function()
    local code = py:compile("n = n + 1")
    py:setGlobal("n", 0)
    for _ = 1, 5 do py:runBytecode(code) end
    assert.equal(5, py:getGlobal("n"))
  end)

  it("gives a compile error at compile time", function()
    local ok, err = pcall(py.compile, py, "def (", "broken.py")
    assert.is_false(ok)
    assert.equal("SyntaxError", err.type)
    assert.truthy(tostring(err):find("broken.py", 1, true))
  end)

  it("names its code in tracebacks", function()
    local ok, err = pcall(py.execute, py, "\n\n1 / 0", "rules.py")
    assert.is_false(ok)
    assert.truthy(err.traceback:find('File "rules.py", line 3', 1, true))
    ok, err = pcall(py.eval, py, "1 / 0", "rule.py")
    assert.is_false(ok)
    assert.truthy(err.traceback:find('File "rule.py", line 1', 1, true))
    ok, err = pcall(py.runBytecode, py, py:compile("1 / 0", "compiled.py"))
    assert.is_false(ok)
    assert.truthy(err.traceback:find('File "compiled.py", line 1', 1, true))
  end)

  it("keeps what was executed before an error", function()
    pcall(py.execute, py, "kept = 1\nraise ValueError\nnever = 2")
    assert.equal(1, py:getGlobal("kept"))
    assert.is_nil(py:getGlobal("never"))
  end)

  it("runs over names of its own where it is given some", function()
    assert.equal(3, py:eval("a + b", nil, { a = 1, b = 2 }))
    assert.equal(5, py:eval("a", "x.py", py:dict({ a = 5 })))
    assert.equal(6, py:eval("a", nil, pylua.dict({ a = 6 })))
    local names = py:dict()
    py:execute("def f(): return helper() + 1\ndef helper(): return 41\nx = f()", nil, names)
    assert.equal(42, names.x)
    assert.equal(42, names.f())
    assert.is_nil(py:globals().x)
    local code = py:compile("y = k * 2")
    local first, second = py:dict({ k = 4 }), py:dict({ k = 5 })
    py:runBytecode(code, first)
    py:runBytecode(code, second)
    assert(first.y == 8 and second.y == 10 and py:globals().y == nil)
    -- A Lua table comes before the globals, which stay as they are.
    py:execute("def area(w, h): return w * h\nn = 0")
    local t = { n = 1, k = 2, xs = { 1, 2, 3 } }
    assert.equal(6, py:eval("area(k, n + k)", nil, t))
    assert.equal(12, py:eval("sum(x * k for x in xs)", nil, t))
    py:execute("n += 1\nm = n", nil, t)
    assert(t.n == 1 and t.m == nil and py:globals().n == 0 and py:globals().m == nil)
    local small = pylua.new({ builtins = { "len" } })
    assert.equal(2, small:eval("len(s)", nil, { s = "ab" }))
    assert.is_false(pcall(small.eval, small, "print(s)", nil, { s = "ab" }))
    local waiting = coroutine.wrap(function() return py:eval("f() + 1", nil, { f = coroutine.yield }) end)
    waiting()
    assert.equal(3, waiting(2))
  end)

  it("refuses names that are none", function()
    for _, bad in ipairs({ 5, "x", { 1 }, setmetatable({}, {}), py:list(), pylua.kw({ a = 1 }) }) do
      local ok, err = pcall(py.eval, py, "1", nil, bad)
      assert.is_false(ok)
      assert.truthy(tostring(err):find("bad argument #3 to 'eval'", 1, true), tostring(err))
      assert.is_false(pcall(py.runBytecode, py, py:compile("1"), bad))
    end
  end)

  it("can be used again inside a call", function()
    py:setGlobal("again", function(n) return py:eval("10 + " .. n) end)
    assert.equal(15, py:eval("again(5)"))
  end)

  it("has a __name__", function()
    assert.equal("__main__", py:eval("__name__"))
  end)
end)

describe("globals", function()
  local py, g

  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  it("are Python's own", function()
    py:execute("same = globals()['x'] if 'x' in globals() else 'missing'")
    assert.equal("missing", g.same)
    g.x = 5
    py:execute("same = globals()['x']; x += 1")
    assert.equal(5, g.same)
    assert.equal(6, g.x)
    py:execute("globals()['made'] = 'in python'; del x")
    assert.equal("in python", g.made)
    assert.is_nil(g.x)
  end)

  it("can be set and read one at a time", function()
    py:setGlobal("answer", 42)
    assert.equal(42, g.answer)
    g.answer = 43
    assert.equal(43, py:getGlobal("answer"))
    assert.is_nil(py:getGlobal("missing"))
  end)

  it("lose a name that is set to nil", function()
    g.x = 1
    g.x = nil
    g.never_there = nil
    py:setGlobal("y", 1)
    py:setGlobal("y", nil)
    for _, name in ipairs({ "x", "y", "never_there" }) do
      local ok, err = pcall(py.eval, py, name)
      assert.is_false(ok)
      assert.equal("NameError", err.type)
      assert.equal("name '" .. name .. "' is not defined", err.message)
    end
  end)

  it("tell None from a missing name", function()
    py:execute("nothing = None")
    assert.is_nil(g.nothing)
    assert.is_true(py:eval("nothing is None"))
  end)

  it("do not show builtins", function()
    assert.is_nil(g.len)
    assert.equal(3, py:eval("len('abc')"))
    g.len = function() return "shadowed" end
    assert.equal("shadowed", py:eval("len('abc')"))
    g.len = nil
    assert.equal(3, py:eval("len('abc')"))
  end)

  it("can be iterated", function()
    g.a, g.b = 1, 2
    py:execute("c = 3")
    local seen = {}
    for name, value in pylua.pairs(g) do seen[name] = value end
    assert.equal(1, seen.a)
    assert.equal(2, seen.b)
    assert.equal(3, seen.c)
    assert.is_nil(seen.len)
  end)

  it("are one object", function()
    assert.truthy(g == py:globals())
    assert.is_true(py:eval("True"))
  end)

  it("take names that are no identifiers", function()
    g["a b"] = 1
    assert.equal(1, py:eval("globals()['a b']"))
    g["é"] = 2
    assert.equal(2, py:eval("é"))
  end)

  it("outlive the variable that held the runtime", function()
    g.x = 1
    py = nil
    collectgarbage()
    collectgarbage()
    assert.equal(1, g.x)
  end)
end)

describe("many runtimes", function()
  it("share nothing", function()
    local a, b = pylua.new(), pylua.new()
    a:execute("x = 1\nclass C: pass\nlist_ = []")
    assert.is_nil(b:globals().x)
    b:execute("x = 2")
    assert.equal(1, a:eval("x"))
    assert.equal(2, b:eval("x"))
  end)

  it("can be made by the hundred", function()
    local all = {}
    for i = 1, 300 do
      all[i] = pylua.new()
      all[i]:setGlobal("i", i)
    end
    for i = 1, 300 do assert.equal(i * 2, all[i]:eval("i * 2")) end
  end)

  it("are freed", function()
    local alive = setmetatable({}, { __mode = "k" })
    for _ = 1, 500 do
      local py = pylua.new()
      py:execute("big = [0] * 10000")
      py:globals().f = function() return py end
      alive[py] = true
    end
    for _ = 1, 4 do collectgarbage() end
    assert.is_nil(next(alive))
  end)

  it("hand each other's objects on, but do not look into them", function()
    local a, b = pylua.new(), pylua.new()
    a:execute("l = [1, 2, 3]\ndef f(x): return x + 1")
    local l = a:globals().l
    b:setGlobal("l", l)
    b:setGlobal("f", a:globals().f)
    assert.equal(l, b:getGlobal("l"))
    assert.equal("Object", b:eval("type(l).__name__"))
    for _, code in ipairs({ "l[0]", "len(l)", "l.append", "list(l)", "l + l" }) do
      assert.is_false(pcall(b.eval, b, code), code)
    end
    assert.equal(2, b:eval("f(1)"))
    b:execute("del l")
    b:collect()
    assert.equal(3, l[3])
  end)

  it("can call each other", function()
    local a, b = pylua.new(), pylua.new()
    b:execute("def twice(x): return x * 2")
    local twice = b:globals().twice
    a:setGlobal("via_lua", function(x) return twice(x) end)
    assert.equal(42, a:eval("via_lua(21)"))
  end)
end)

describe("output", function()
  it("goes to the function given", function()
    local written = {}
    local py = pylua.new({ stdout = function(text) written[#written + 1] = text end })
    py:execute("print('hello', 1 + 1)\nprint('a', 'b', sep='-', end='!')\nprint()")
    assert.equal("hello 2\na-b!\n", table.concat(written))
  end)

  it("may hold any text", function()
    local written = {}
    local py = pylua.new({ stdout = function(text) written[#written + 1] = text end })
    py:execute("print('é\\0😀', end='')")
    assert.equal("\195\169\0\240\159\152\128", table.concat(written))
  end)

  it("is kept apart for each runtime", function()
    local one, two = {}, {}
    local a = pylua.new({ stdout = function(text) one[#one + 1] = text end })
    local b = pylua.new({ stdout = function(text) two[#two + 1] = text end })
    a:execute("print('a')")
    b:execute("print('b')")
    assert.equal("a\n", table.concat(one))
    assert.equal("b\n", table.concat(two))
  end)

  it("reports an error of that function", function()
    local py = pylua.new({ stdout = function() error("disk full", 0) end })
    local ok, err = pcall(py.execute, py, "print('x')")
    assert.is_false(ok)
    assert.truthy(tostring(err):find("disk full", 1, true))
    assert.equal(2, py:eval("1 + 1"))
  end)

  it("reads input from the host's function, line by line", function()
    local lines, written = { "one", "two\n", "thr\195\169e", "rest 1", "rest 2" }, {}
    local py = pylua.new({
      stdin = function() return table.remove(lines, 1) end,
      stdout = function(text) written[#written + 1] = text end,
    })
    py:execute([[
import sys
seen = [input("name? "), sys.stdin.readline(), sys.stdin.read(3), sys.stdin.readline(2), input()]
seen += list(sys.stdin)
try:
    input()
except EOFError as error:
    seen.append(str(error))
result = "|".join(seen)
]])
    assert.equal("name? ", table.concat(written))
    assert.equal("one|two\n|thr|\195\169e||rest 1\n|rest 2\n|EOF when reading a line", py:getGlobal("result"))
  end)

  it("refuses input without one, and says what is missing", function()
    local py = pylua.new()
    local ok, err = pcall(py.eval, py, "input()")
    assert.is_false(ok)
    assert.equal("PermissionError", err.type)
    assert.truthy(err.message:find("stdin", 1, true))
  end)

  it("raises what the function for input raises", function()
    local py = pylua.new({ stdin = function() error("line is gone", 0) end })
    local ok, err = pcall(py.eval, py, "input()")
    assert.is_false(ok)
    assert.equal("line is gone", tostring(err))
    py = pylua.new({ stdin = function() return {} end })
    ok, err = pcall(py.eval, py, "input()")
    assert.equal("TypeError", err.type)
  end)
end)

describe("a closed runtime", function()
  local py, g

  before_each(function()
    py = pylua.new()
    g = py:globals()
    py:execute("def f(): return 1\nl = [1]\nclass C: pass\nc = C()")
  end)

  it("may be closed twice", function()
    py:close()
    py:close()
  end)

  it("refuses every use with a clear error", function()
    local code = py:compile("1")
    local f, l, c = g.f, g.l, g.c
    py:close()
    local uses = {
      function() py:execute("1") end,
      function() py:eval("1") end,
      function() py:compile("1") end,
      function() py:runBytecode(code) end,
      function() py:globals() end,
      function() py:setGlobal("x", 1) end,
      function() py:getGlobal("x") end,
      function() return g.x end,
      function() g.x = 1 end,
      function() f() end,
      function() return l[1] end,
      function() l[1] = 2 end,
      function() return c.x end,
      function() c.x = 1 end,
      function() pylua.totable(l) end,
    }
    for i, use in ipairs(uses) do
      local ok, err = pcall(use)
      assert(not ok, "use " .. i .. " was not refused")
      assert(tostring(err):find("closed", 1, true), "use " .. i .. ": " .. tostring(err))
    end
    assert.equal("string", type(tostring(l)))
    assert.equal("string", type(tostring(g)))
  end)

  it("is not closed while it runs", function()
    g.close = function() py:close() end
    local ok, err = pcall(py.execute, py, "close()\nx = 1 + 1")
    assert.is_false(ok)
    assert.truthy(tostring(err):find("cannot close a runtime while it runs", 1, true))
    assert.is_nil(g.x)
    assert.equal(2, py:eval("1 + 1"))
  end)

  it("leaves other runtimes alone", function()
    local other = pylua.new()
    py:close()
    assert.equal(2, other:eval("1 + 1"))
  end)
end)

describe("coroutines", function()
  it("may each use the same runtime", function()
    local py = pylua.new()
    py:execute("def add(a, b): return a + b")
    local add = py:globals().add
    local threads = {}
    for i = 1, 10 do
      threads[i] = coroutine.wrap(function()
        for j = 1, 5 do coroutine.yield(add(i, j) + py:eval("1")) end
      end)
    end
    for j = 1, 5 do
      for i = 1, 10 do assert.equal(i + j + 1, threads[i]()) end
    end
  end)

  it("get their errors", function()
    local py = pylua.new()
    local thread = coroutine.create(function() py:execute("1 / 0") end)
    local ok, err = coroutine.resume(thread)
    assert.is_false(ok)
    assert.equal("ZeroDivisionError", err.type)
  end)
end)
