-- Lua functions that Python calls, and that yield.
local pylua = require("pylua")

-- Resumes a coroutine to its end, with what `answer` makes of what it yields; returns what it has
-- yielded, and what it returns.
local function drive(co, answer, ...)
  local yielded = {}
  local ok, value = coroutine.resume(co, ...)
  while coroutine.status(co) ~= "dead" do
    assert(ok, tostring(value))
    yielded[#yielded + 1] = value
    ok, value = coroutine.resume(co, answer and answer(value) or value)
  end
  return yielded, ok, value
end

describe("a Lua function that yields, called from Python in a coroutine", function()
  local py, g
  before_each(function()
    py = pylua.new()
    g = py:globals()
    g.wait = function(x) return (coroutine.yield(x)) end
  end)

  it("is resumed with what the scheduler passes", function()
    py:execute("def worker(n):\n    got = []\n    for i in range(n):\n        got.append(wait(i))\n    return got")
    local yielded, ok, value = drive(coroutine.create(g.worker), function(v) return v * 10 end, 3)
    assert(ok, tostring(value))
    assert.equal("0,1,2", table.concat(yielded, ","))
    assert.equal("0,10,20", table.concat(pylua.totable(value), ","))
  end)

  it("waits through frames, methods, generators, `with` and `try`", function()
    py:execute([[
log = []
class Manager:
    def __enter__(self):
        log.append(('enter', wait('entering')))
        return self
    def __exit__(self, *error):
        log.append(('exit', wait('leaving')))
class C:
    def __init__(self, x):
        self.x = wait(x)
    def method(self, *, key=0):
        return wait(self.x) + key
def numbers():
    for i in range(2):
        got = yield wait(i)
        log.append(got)
def inner():
    with Manager():
        for n in numbers():
            log.append(n)
        return C(5).method(key=1)
def worker():
    try:
        return inner()
    finally:
        log.append(wait('finally'))
]])
    local yielded, ok, value = drive(coroutine.create(g.worker), function(v) return type(v) == "number" and v + 1 or v end)
    assert(ok, tostring(value))
    assert.equal("entering 0 1 5 6 leaving finally", table.concat(yielded, " "))
    assert.equal(8, value)
    assert.equal("[('enter', 'entering'), 1, None, 2, None, ('exit', 'leaving'), 'finally']", py:eval("str(log)"))
  end)

  it("may be reached through execute, eval, a method, a class and a loop", function()
    py:execute([[
class C:
    def __init__(self): self.n = wait(1)
    def get(self): return wait(self.n)
    def __call__(self, x): return wait(x)
def gen():
    while True: yield wait('gen')
c = None
]])
    local co = coroutine.create(function()
      py:execute("a = wait('execute')")
      local b = py:eval("wait('eval')")
      local code = py:compile("d = wait('bytecode')")
      py:runBytecode(code)
      local c = g.C()
      local got = c:get()
      local called = c("called")
      local n = 0
      if _VERSION == "Lua 5.1" and not rawget(_G, "jit") then
        -- PUC 5.1 calls the iterator of a loop from C; called by name it is as on the others.
        local it = g.gen()
        it()
        it()
        n = 2
      else
        for v in g.gen() do
          n = n + 1
          if n == 2 then break end
        end
      end
      return { b, got, called, n }
    end)
    local yielded, ok, value = drive(co)
    assert(ok, tostring(value))
    assert.equal("execute eval bytecode 1 1 called gen gen", table.concat(yielded, " "))
    assert.equal("eval 1 called 2", table.concat(value, " "))
    assert.equal("execute bytecode", g.a .. " " .. g.d)
  end)

  it("raises in Python what it raises, before and after it has yielded", function()
    local token = {}
    g.fail = function(when)
      if when == 1 then error(token) end
      coroutine.yield("before")
      if when == 2 then error(token) end
      if when == 3 then error(pylua.error("KeyError", "typed")) end
      return 1, 2
    end
    py:execute([[
import lua
caught = []
def worker():
    for when in range(5):
        try:
            caught.append(fail(when))
        except lua.Error as e:
            caught.append(e.value)
        except KeyError as e:
            caught.append('KeyError')
    raise ValueError('end')
]])
    local yielded, ok, err = drive(coroutine.create(g.worker))
    assert.is_false(ok)
    assert.equal("ValueError", err.type)
    assert(tostring(err):find("in worker", 1, true), tostring(err))
    local c = g.caught
    assert(c[1][1] == 1 and c[1][2] == 2 and c[2] == token and c[3] == token and c[4] == "KeyError" and c[5][2] == 2)
    assert.equal(4, #yielded)
  end)

  it("lets any number of coroutines wait at once, in any order", function()
    py:execute("def worker(name, n):\n    total = 0\n    for i in range(n):\n        total += wait(name)\n    return (name, total)")
    local cos, results = {}, {}
    for i = 1, 20 do
      cos[i] = coroutine.create(g.worker)
      assert(coroutine.resume(cos[i], i, 5))
    end
    for round = 1, 5 do
      for i = 20, 1, -1 do
        local ok, value = coroutine.resume(cos[i], round)
        assert(ok, tostring(value))
        if round == 5 then results[i] = value end
      end
    end
    for i = 1, 20 do
      assert.equal("dead", coroutine.status(cos[i]))
      assert.equal(15, results[i][2])
    end
  end)

  it("keeps coroutine.running as it is, so that others can resume it", function()
    local waiting
    g.later = function()
      waiting = coroutine.running()
      return coroutine.yield()
    end
    py:execute("result = None\ndef worker():\n    global result\n    result = later()\n    return 'done'")
    local co = coroutine.create(g.worker)
    coroutine.resume(co)
    if waiting == co then -- PUC 5.1 runs it in a coroutine of its own
      local ok, value = coroutine.resume(waiting, "event")
      assert(ok and value == "done", tostring(value))
    else
      assert.equal("Lua 5.1", _VERSION)
      assert(coroutine.resume(co, "event"))
    end
    assert.equal("event", g.result)
  end)

  it("may call Python again, to any depth", function()
    g.again = function(n)
      if n == 0 then return coroutine.yield("bottom") end
      return g.down(n - 1)
    end
    py:execute("def down(n):\n    return again(n) + 1")
    local yielded, ok, value = drive(coroutine.create(g.down), function() return 100 end, 10)
    assert(ok, tostring(value))
    assert.equal(111, value)
  end)

  it("is refused where a native is in between, which is named", function()
    py:execute("def worker():\n    return sorted([3, 1, 2], key=lambda x: wait(x))\nok = sorted([2, 1], key=lambda x: -x)")
    local _, ok, err = drive(coroutine.create(g.worker))
    assert.is_false(ok)
    assert.equal("RuntimeError", err.type, tostring(err))
    assert(err.message:find("cannot yield", 1, true) and err.message:find("sorted", 1, true), err.message)
  end)

  it("is refused outside of coroutines", function()
    py:execute("def worker(): return wait(1)")
    local ok, err = pcall(g.worker)
    assert.is_false(ok)
    assert(tostring(err):find("yield", 1, true), tostring(err))
  end)

  it("counts what runs before and after against the limits, not the time between", function()
    local rt = pylua.new({ maxInstructions = 20000 })
    local G = rt:globals()
    G.wait = function() return coroutine.yield() end
    rt:execute("def worker():\n    while True:\n        for _ in range(100): pass\n        wait()")
    local co = coroutine.create(G.worker)
    local ok, err
    local rounds = 0
    repeat
      ok, err = coroutine.resume(co)
      rounds = rounds + 1
    until coroutine.status(co) == "dead" or rounds > 1000
    assert(rounds < 1000 and not ok and err.type == "InstructionLimitError", tostring(err))
    rt:execute("done = True")
  end)

  it("counts calls into Python that it makes as part of the call", function()
    local rt = pylua.new({ maxInstructions = 20000 })
    local G = rt:globals()
    G.burn = function() return G.work() end
    rt:execute("def work():\n    for _ in range(1000): pass\ndef worker():\n    while True: burn()")
    local co = coroutine.create(G.worker)
    local ok, err = coroutine.resume(co)
    assert(not ok and err.type == "InstructionLimitError", tostring(err))
  end)

  it("leaves nothing to later calls when its coroutine is closed", function()
    if not coroutine.close then return end
    local rt = pylua.new({ maxInstructions = 5000 })
    local G = rt:globals()
    G.wait = function() coroutine.yield() end
    rt:execute("def worker():\n    for i in range(100): pass\n    wait()")
    local co = coroutine.create(G.worker)
    coroutine.resume(co)
    coroutine.close(co)
    for _ = 1, 200 do rt:execute("for i in range(100): pass") end
  end)

  it("ends a recursion through both languages with an error", function()
    g.again = function(n) return g.down(n + 1) end
    py:execute("def down(n): return again(n) + 1")
    local ok, err = coroutine.resume(coroutine.create(g.down), 1)
    assert(not ok and tostring(err):find("overflow", 1, true), tostring(err))
    py:execute("def down(n):\n    try:\n        return again(n)\n    except BaseException as e:\n        return str(e)")
    local caught, said = coroutine.resume(coroutine.create(g.down), 1)
    assert(caught and said:find("overflow", 1, true), tostring(said))
    assert.equal(2, py:eval("1 + 1"))
  end)

  it("is forgotten with its coroutine", function()
    py:execute("class Big:\n    def __init__(self): self.data = [0] * 10000\ndef worker():\n    big = Big()\n    wait(1)")
    local function round()
      for _ = 1, 200 do coroutine.resume(coroutine.create(g.worker)) end
      for _ = 1, 3 do
        collectgarbage()
        py:collect()
      end
      return py:memory()
    end
    round()
    local before = round()
    assert(round() < before + 200000, "suspended Python code is kept")
  end)

  it("lets tens of thousands wait, and ends each of them", function()
    py:execute("def worker(i): return wait(i) + i")
    local cos, n = {}, 30000
    for i = 1, n do
      cos[i] = coroutine.create(g.worker)
      assert(coroutine.resume(cos[i], i))
    end
    local sum = 0
    for i = n, 1, -1 do
      local ok, value = coroutine.resume(cos[i], 1)
      assert(ok, tostring(value))
      sum = sum + value
    end
    assert.equal(n * (n + 3) / 2, sum)
  end)

  it("may collect wherever it is", function()
    g.sweep = function()
      collectgarbage()
      py:collect()
      coroutine.yield()
      py:collect()
      collectgarbage()
      return {}
    end
    py:execute("def worker():\n    found = [sweep() for _ in range(3)]\n    return len(set(map(id, found)))")
    local co = coroutine.create(g.worker)
    local ok, value
    repeat
      ok, value = coroutine.resume(co)
      collectgarbage()
      py:collect()
    until coroutine.status(co) == "dead"
    assert(ok, tostring(value))
    assert.equal(3, value)
  end)

  it("may resume others that wait, but not its own coroutine", function()
    local first, own
    g.resume = function(co) return coroutine.resume(co == 1 and first or own, 5) end
    py:execute("def other(): return wait(0)\ndef worker(which): return resume(which)[1]")
    first = coroutine.create(g.other)
    coroutine.resume(first)
    local _, value = coroutine.resume(coroutine.create(g.worker), 1)
    assert.equal(5, value)
    own = coroutine.create(g.worker)
    _, value = coroutine.resume(own, 2)
    assert.truthy(tostring(value):find("cannot resume", 1, true))
  end)

  it("may close the runtime", function()
    g.close = function() py:close() end
    py:execute("def worker():\n    try:\n        close()\n    except BaseException:\n        return 'caught'")
    local ok, err = coroutine.resume(coroutine.create(g.worker))
    assert(not ok and tostring(err):find("runtime is closed", 1, true), tostring(err))
  end)

  it("finds a generator busy that waits in another coroutine", function()
    py:execute("def numbers():\n    while True: yield wait(1)\nn = numbers()\ndef worker():\n    for x in n: return x")
    local first = coroutine.create(g.worker)
    coroutine.resume(first)
    local ok, err = coroutine.resume(coroutine.create(g.worker))
    assert.is_false(ok)
    assert.equal("generator already executing", err.message)
    local _, value = coroutine.resume(first, 7)
    assert.equal(7, value)
  end)

  it("finds the runtime closed", function()
    py:execute("def worker(): return wait(1)")
    local co = coroutine.create(g.worker)
    coroutine.resume(co)
    py:close()
    local ok, err = coroutine.resume(co)
    assert(not ok and tostring(err):find("runtime is closed", 1, true), tostring(err))
  end)
end)

describe("a Python function in Lua", function()
  it("is one function, which comes back as itself, in and out of coroutines", function()
    local py = pylua.new()
    py:execute("def f(*args): return len(args)\nclass C:\n    def m(self): return self\nc = C()")
    local g = py:globals()
    assert.equal("function", type(g.f))
    assert.equal(g.f, g.f)
    g.back = g.f
    assert.is_true(py:eval("back is f"))
    assert.equal("function", pylua.type(g.f))
    assert.equal(g.c, g.c:m())
    assert.equal(g.c, g.c.m())
    local co = coroutine.wrap(function() return g.c:m(), g.c.m(), g.f(nil, nil, nil), g.f(), g.f(pylua.kw({})) end)
    local a, b, three, none, kw = co()
    assert(a == g.c and b == g.c and three == 3 and none == 0 and kw == 0)
    assert.equal(0, coroutine.wrap(g.f)())
  end)

  it("blames the user's line for a wrong call", function()
    local py = pylua.new()
    local ok, err = pcall(function() py.execute(5) end)
    assert(not ok and tostring(err):find("yielding_spec", 1, true), tostring(err))
    ok, err = pcall(coroutine.wrap(function() py:execute() end))
    assert(not ok and tostring(err):find("yielding_spec", 1, true), tostring(err))
  end)
end)
