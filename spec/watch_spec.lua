local pylua = require("pylua")

-- Limits and interrupts where Python and Lua call each other.

local jit = jit

-- What LuaJIT has compiled, no hook sees.
local function interpreted(f)
  if jit then jit.off(f, true) end
  return f
end

local forever = interpreted(function() while true do end end)

local function failure(f, ...)
  local ok, err = pcall(f, ...)
  assert.is_false(ok)
  return err
end

describe("a limit", function()
  it("ends a Lua function that loops", function()
    local py = pylua.new({ timeout = 0.1 })
    py:globals().forever = forever
    local err = failure(py.execute, py, "forever()")
    assert.equal("TimeoutError", err.type)
    py = pylua.new({ maxInstructions = 100000 })
    py:globals().forever = forever
    err = failure(py.execute, py, "forever()")
    assert.equal("InstructionLimitError", err.type)
    assert.equal(3, py:eval("1 + 2"))
  end)

  it("cannot be caught by Lua", function()
    local py = pylua.new({ timeout = 0.1 })
    py:globals().stubborn = interpreted(function()
      while true do
        pcall(interpreted(function() while true do pcall(forever) end end))
      end
    end)
    assert.equal("TimeoutError", failure(py.execute, py, "stubborn()").type)
  end)

  it("cannot be caught by Python", function()
    local py = pylua.new({ timeout = 0.1 })
    py:globals().forever = forever
    local err = failure(py.execute, py, [[
while True:
    try:
        forever()
    except BaseException:
        pass
]])
    assert.equal("TimeoutError", err.type)
  end)

  it("ends a chain of both", function()
    local py = pylua.new({ timeout = 0.1 })
    local g = py:globals()
    py:execute("def again(f): f()")
    g.call = function(f) g.again(f) end
    g.forever = forever
    assert.equal("TimeoutError", failure(py.execute, py, "call(lambda: call(forever))").type)
  end)

  it("ends metamethods and natives that call Lua", function()
    local py = pylua.new({ timeout = 0.1 })
    local g = py:globals()
    g.key = forever
    assert.equal("TimeoutError", failure(py.execute, py, "sorted([1, 2], key=lambda x: key())").type)
    g.t = setmetatable({}, { __index = forever })
    assert.equal("TimeoutError", failure(py.execute, py, "t['x']").type)
  end)

  it("counts for each call anew", function()
    local py = pylua.new({ maxInstructions = 100000 })
    py:globals().work = interpreted(function() local n = 0; for i = 1, 10000 do n = n + i end; return n end)
    for _ = 1, 20 do assert.equal(50005000, py:eval("work()")) end
  end)

  it("binds the innermost of two runtimes, and the outer one", function()
    local outer, inner = pylua.new({ timeout = 0.1 }), pylua.new()
    inner:globals().forever = forever
    outer:globals().enter = function() inner:execute("forever()") end
    assert.equal("TimeoutError", failure(outer.execute, outer, "enter()").type)
    assert.equal(3, inner:eval("1 + 2"))
    assert.equal(3, outer:eval("1 + 2"))
  end)
end)

-- Calls a Python function in a coroutine, to its end; returns the error that it raises.
local function failure_in_coroutine(f, ...)
  local co = coroutine.create(f)
  local ok, err = coroutine.resume(co, ...)
  while coroutine.status(co) ~= "dead" do ok, err = coroutine.resume(co) end
  assert.is_false(ok)
  return err
end

describe("a limit in a coroutine", function()
  local function ends(source, functions)
    for kind, options in pairs({
      TimeoutError = { timeout = 0.1 },
      InstructionLimitError = { maxInstructions = 100000 },
    }) do
      local py = pylua.new(options)
      local g = py:globals()
      g.forever = forever
      for name, f in pairs(functions or {}) do g[name] = f end
      py:execute("def worker():\n    " .. source:gsub("\n", "\n    "))
      local err = failure_in_coroutine(g.worker)
      assert.equal(kind, err.type or tostring(err))
      assert.equal(3, py:eval("1 + 2"))
      if debug.gethook then assert.is_nil((debug.gethook())) end
    end
  end

  it("ends a Lua function that loops", function() ends("forever()") end)

  it("can be caught neither by Lua nor by Python", function()
    ends("while True:\n    try:\n        stubborn()\n    except BaseException:\n        pass", {
      stubborn = interpreted(function()
        while true do
          pcall(interpreted(function() while true do pcall(forever) end end))
        end
      end),
    })
  end)

  it("ends a chain of both, natives and coroutines that Lua makes", function()
    ends("call(lambda: forever())", { call = interpreted(function(f) while true do pcall(f) end end) })
    ends("sorted([2, 1], key=lambda x: forever())")
    ends("inner()", { inner = interpreted(function() while true do pcall(coroutine.wrap(forever)) end end) })
  end)

  it("ends what loops after a yield, where each coroutine has a hook", function()
    if _VERSION == "Lua 5.1" or not debug.sethook then return end
    ends("late()", { late = function() for _ = 1, 3 do coroutine.yield() end; forever() end })
  end)

  it("does not count while others run", function()
    local py = pylua.new({ maxInstructions = 100000 })
    local g = py:globals()
    g.wait = function() coroutine.yield() end
    py:execute("def worker():\n    for _ in range(3): wait()\n    return 'done'")
    local co = coroutine.create(g.worker)
    local ok, value
    repeat
      ok, value = coroutine.resume(co)
      local n = 0
      for i = 1, 2000000 do n = n + i end
    until coroutine.status(co) == "dead"
    assert.is_true(ok)
    assert.equal("done", value)
  end)

  it("leaves nothing to the host where a coroutine is dropped", function()
    local py = pylua.new({ maxInstructions = 10000 })
    local g = py:globals()
    g.wait = function() coroutine.yield() end
    py:execute("def worker(): wait()")
    for _ = 1, 100 do coroutine.resume(coroutine.create(g.worker)) end
    collectgarbage()
    interpreted(function() for _ = 1, 100000 do end end)()
    if debug.gethook then assert.is_nil((debug.gethook())) end
    py:execute("for _ in range(1000): pass")
  end)
end)

-- Luau has no debug.sethook.
if debug.sethook then
  describe("the host's own hook", function()
    it("is called as before, and there afterwards", function()
      local py = pylua.new({ timeout = 10 })
      local lines = 0
      local function hook() lines = lines + 1 end
      py:globals().work = interpreted(function()
        local a = 1
        local b = 2
        return a + b
      end)
      local sum
      debug.sethook(hook, "l")
      sum = py:eval("work()")
      local after = debug.gethook()
      debug.sethook()
      assert.equal(3, sum)
      assert.equal(hook, after)
      assert.truthy(lines >= 5)
    end)

    it("may interrupt Python", function()
      local py = pylua.new()
      py:globals().work = interpreted(function() for _ = 1, 1000 do end end)
      debug.sethook(function() py:interrupt() end, "", 5000)
      local err = failure(py.execute, py, "while True: work()")
      debug.sethook()
      assert.equal("KeyboardInterrupt", err.type)
    end)
  end)
end

describe("interrupt", function()
  it("reaches Python that waits in a coroutine", function()
    local py = pylua.new()
    local g = py:globals()
    g.stop = function() return py:interrupt() end
    py:execute("told = None\ndef worker():\n    global told\n    told = stop()\n    while True: pass")
    assert.equal("KeyboardInterrupt", failure_in_coroutine(g.worker).type)
    py:execute("def worker():\n    try:\n        stop()\n        while True: pass\n    except KeyboardInterrupt:\n        return 'caught'")
    local _, value = coroutine.resume(coroutine.create(g.worker))
    assert.equal("caught", value)
    assert.equal(3, py:eval("1 + 2"))
  end)

  it("raises KeyboardInterrupt in the Python that waits", function()
    local py = pylua.new()
    local g = py:globals()
    g.stop = function() return py:interrupt() end
    local err = failure(py.execute, py, "told = stop()\nwhile True: pass")
    assert.equal("KeyboardInterrupt", err.type)
    assert.equal(true, g.told)
  end)

  it("is not caught by except Exception, but by name", function()
    local py = pylua.new()
    local g = py:globals()
    g.stop = function() py:interrupt() end
    local err = failure(py.execute, py, "try:\n    stop()\n    while True: pass\nexcept Exception:\n    pass")
    assert.equal("KeyboardInterrupt", err.type)
    py:execute("try:\n    stop()\n    while True: pass\nexcept KeyboardInterrupt:\n    caught = True")
    assert.equal(true, g.caught)
    assert.equal(3, py:eval("1 + 2"))
  end)

  it("does nothing when no Python runs", function()
    local py = pylua.new()
    assert.equal(false, py:interrupt())
    assert.equal(45, py:eval("sum(i for i in range(10))"))
    py:close()
    assert.equal(false, pcall(py.interrupt, py) and py:interrupt())
  end)
end)
