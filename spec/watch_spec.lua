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
