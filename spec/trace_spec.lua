local pylua = require("pylua")

-- rt:setTrace: what a trace function is told.

local function traced(source, name)
  local py, seen = pylua.new(), {}
  py:setTrace(function(event, info)
    seen[#seen + 1] = ("%s %s %d"):format(event, info.name, info.line)
  end)
  pcall(py.execute, py, source, name)
  return table.concat(seen, ", "), py
end

describe("a trace function", function()
  it("is told of lines, calls and returns", function()
    assert.equal(
      "line <module> 1, line <module> 3, call f 1, line f 2, return f 2, line <module> 4",
      (traced("def f(x):\n    return x + 1\ny = f(1)\nz = y\n"))
    )
  end)

  it("is told of each turn of a loop", function()
    assert.equal("line <module> 1, line <module> 2, line <module> 2, line <module> 3", (traced("for i in range(2):\n    x = i\ny = 1")))
  end)

  it("is told what returns, and where", function()
    local py, values, file = pylua.new(), {}, nil
    py:setTrace(function(event, info)
      if event == "return" then values[#values + 1] = tostring(info.value) end
      file = info.file
    end)
    py:execute("def f(): return 'x'\ndef g(): pass\nf()\ng()", "traced.py")
    assert.equal("x,nil", table.concat(values, ","))
    assert.equal("traced.py", file)
  end)

  it("is told of exceptions that pass", function()
    local py, seen = pylua.new(), {}
    py:setTrace(function(event, info)
      if event == "exception" then seen[#seen + 1] = info.name .. " " .. pylua.type(info.value) end
    end)
    py:execute("def f(): 1 / 0\ntry:\n    f()\nexcept ZeroDivisionError:\n    caught = True")
    assert.equal("f ZeroDivisionError,<module> ZeroDivisionError", table.concat(seen, ","))
    assert.equal(true, py:getGlobal("caught"))
  end)

  it("may raise, which ends the program", function()
    local py = pylua.new()
    local token = {}
    py:setTrace(function(_, info) if info.line == 3 then error(token) end end)
    local ok, err = pcall(py.execute, py, "a = 1\nb = 2\nc = 3\nd = 4")
    assert.is_false(ok)
    assert.equal(token, err)
    py:setTrace(nil)
    assert.equal(2, py:getGlobal("b"))
    assert.is_nil(py:getGlobal("c"))
  end)

  it("is not told of what it does itself", function()
    local py, n = pylua.new(), 0
    py:setTrace(function() n = n + 1; py:execute("x = 1\ny = 2") end)
    py:execute("a = 1\nb = 2")
    assert.equal(2, n)
  end)

  it("can be taken away, also by itself", function()
    local py, n = pylua.new(), 0
    py:setTrace(function() n = n + 1; py:setTrace(nil) end)
    py:execute("a = 1\nb = 2\nc = 3")
    assert.equal(1, n)
    py:setTrace(function() n = n + 1 end)
    py:execute("a = 1")
    py:setTrace(nil)
    py:execute("a = 1")
    assert.equal(2, n)
  end)

  it("is told nothing of code that was compiled before", function()
    local py, n = pylua.new(), 0
    py:execute("def f():\n    x = 1\n    return x")
    py:setTrace(function() n = n + 1 end)
    py:getGlobal("f")()
    assert.equal(0, n)
  end)

  it("sees generators, classes and async code run", function()
    local text, py = traced([[
def gen():
    yield 1
    yield 2
class A:
    x = list(gen())
async def co():
    return 5
try:
    co().send(None)
except StopIteration as e:
    result = e.value, A.x
]])
    assert.truthy(text:find("line gen 3", 1, true))
    assert.truthy(text:find("line A 5", 1, true))
    assert.equal(5, py:getGlobal("result")[1])
    assert.equal(2, py:getGlobal("result")[2][2])
  end)

  it("must be one", function()
    local py = pylua.new()
    for _, bad in ipairs({ 5, "x", {} }) do assert.is_false(pcall(py.setTrace, py, bad)) end
  end)
end)
