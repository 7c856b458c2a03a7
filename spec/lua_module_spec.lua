local pylua = require("pylua")

-- `import lua`: what Python can do with the Lua that it runs in, and what the host must allow.

local MEGABYTE = 1024 * 1024

local function run(py, source)
  py:execute("import lua\n" .. source)
  return py:getGlobal("result")
end

local function failure(py, source)
  local ok, err = pcall(py.execute, py, "import lua\n" .. source)
  assert.is_false(ok)
  return err
end

describe("lua.table", function()
  it("makes a Lua table", function()
    local made = run(pylua.new(), "result = lua.table(1, 'two', x=3, y=lua.table())")
    assert.equal("table", type(made))
    assert.same({ 1, "two", x = 3, y = {} }, made)
  end)

  it("keeps None in a list", function()
    local made = run(pylua.new(), "result = lua.table(1, None, 3)")
    assert.equal(3, #made)
    assert.equal(pylua.None, made[2])
  end)
end)

describe("lua.iter", function()
  it("goes through an iterator function until nil", function()
    local py = pylua.new()
    py:globals().upto = function(n)
      local i = 0
      return function()
        i = i + 1
        if i <= n then return i end
      end
    end
    assert.equal("[1, 2, 3]", run(py, "result = str(list(lua.iter(upto(3))))"))
  end)

  it("takes the three values of a loop, apart or as a tuple", function()
    local py = pylua.new()
    py:globals().pairs, py:globals().ipairs = pairs, ipairs
    py:globals().list, py:globals().one = { "a", "b" }, { k = "v" }
    assert.equal("[(1, 'a'), (2, 'b')]", run(py, "result = str([p for p in lua.iter(ipairs(list))])"))
    assert.equal("[('k', 'v')]", run(py, "result = str([p for p in lua.iter(*pairs(one))])"))
  end)

  it("stays at its end", function()
    local py = pylua.new()
    local i = 0
    py:globals().step = function()
      i = i + 1
      if i ~= 2 then return i end
    end
    assert.equal("[1] end end", run(py, "it = lua.iter(step)\nresult = f\"{list(it)} {next(it, 'end')} {next(it, 'end')}\""))
  end)

  it("keeps the control value as Lua has it, also when it is a tuple of Python", function()
    local py = pylua.new()
    py:execute("values = [(1, 2), (3, 4)]")
    local values, i = py:getGlobal("values"), 0
    py:globals().step = function()
      i = i + 1
      return values[i]
    end
    assert.equal("[(1, 2), (3, 4)]", run(py, "result = str(list(lua.iter(step)))"))
  end)

  it("passes errors on, and refuses what cannot be called", function()
    local py = pylua.new()
    py:globals().fail = function() error("stop here", 0) end
    assert.equal("stop here", failure(py, "list(lua.iter(fail))"))
    local message = failure(py, "lua.iter(5)").message
    assert.equal("lua.iter() argument 1 must be callable, not int", message)
  end)
end)

describe("lua.type", function()
  it("says what Lua's own values are", function()
    local py = pylua.new()
    py:globals().values = { {}, print, coroutine.create(function() end) }
    assert.equal("['table', 'function', 'thread']", run(py, "result = str([lua.type(v) for v in values])"))
    assert.is_true(run(py, "result = lua.type('str') is lua.type(5) is lua.type(len) is None"))
  end)
end)

describe("the option 'lua'", function()
  it("is off unless told", function()
    local py = pylua.new()
    for _, name in ipairs({ "globals", "eval", "execute", "require" }) do
      local err = failure(py, "lua." .. name)
      assert.equal("AttributeError", err.type)
      assert.equal("module 'lua' has no attribute '" .. name .. "'; the host's option 'lua' does not allow it", err.message)
      assert.is_false(run(py, "result = hasattr(lua, '" .. name .. "') or '" .. name .. "' in dir(lua)"))
    end
    assert.equal("module 'lua' has no attribute 'os'", failure(py, "lua.os").message)
  end)

  it("allows everything, or what is on a list", function()
    local py = pylua.new({ lua = true })
    py:execute("import lua\nlua.execute('pylua_spec_value = 5')")
    assert.equal(5, run(py, "result = lua.globals.pylua_spec_value"))
    py:execute("lua.globals.pylua_spec_value = None")
    assert.equal(string, run(py, "result = lua.globals.string"))
    local some = pylua.new({ lua = { "eval" } })
    assert.equal(2, run(some, "result = lua.eval('1 + 1')"))
    assert.equal("AttributeError", failure(some, "lua.globals").type)
    assert.equal("AttributeError", failure(pylua.new({ lua = false }), "lua.eval").type)
  end)

  it("refuses anything else", function()
    for _, value in ipairs({ 1, "eval", { 1 }, { eval = true }, { "eval", "os" } }) do
      local ok, err = pcall(pylua.new, { lua = value })
      assert.is_false(ok)
      assert.truthy(tostring(err):find("option 'lua'", 1, true))
    end
  end)

  it("cannot be widened by the program", function()
    local py = pylua.new()
    assert.equal("AttributeError", failure(py, [[
import sys
del sys.modules["lua"]
import lua as again
again.__dict__.pop("__getattr__")
again.eval
]]).type)
  end)
end)

describe("lua.eval and lua.execute", function()
  local py = pylua.new({ lua = true })

  it("run Lua with arguments", function()
    assert.equal(12, run(py, "result = lua.eval('... * 2', 6)"))
    assert.equal("(7, 12)", run(py, "result = str(lua.execute('local a, b = ...; return a + b, a * b', 3, 4))"))
    assert.is_true(run(py, "result = lua.execute('local x') is None"))
    assert.equal("[3, 2, 1]", run(py, "result = str(sorted([3, 1, 2], key=lua.eval('function(v) return -v end')))"))
  end)

  it("raise lua.Error for what Lua does not accept", function()
    for _, code in ipairs({ "lua.eval('1 +')", "lua.eval('nil + 1')", "lua.execute('x = = 1')", "lua.execute('error({})')" }) do
      assert.is_true(run(py, "try:\n    " .. code .. "\nexcept lua.Error:\n    result = True"))
    end
    assert.equal("lua.eval() argument 1 must be str, not int", failure(py, "lua.eval(1)").message)
  end)

  it("load no bytecode", function()
    local dump = string.dump
    if not dump then return end
    py:globals().code = pylua.bytes(dump(function() return 1 end))
    assert.is_true(run(py, "try:\n    lua.execute(code)\nexcept lua.Error:\n    result = True"))
  end)
end)

describe("lua.require", function()
  it("gives a module of Lua's", function()
    if type(require) ~= "function" or not package then return end
    package.preload.pylua_spec_module = function() return { answer = 42 } end
    assert.equal(42, run(pylua.new({ lua = { "require" } }), "result = lua.require('pylua_spec_module').answer"))
    local err = failure(pylua.new({ lua = true }), "lua.require('no such module')")
    assert.truthy(tostring(err):find("no such module", 1, true))
  end)
end)

describe("the memory limit", function()
  it("counts what Python makes Lua keep", function()
    local py = pylua.new({ maxMemory = 8 * MEGABYTE, timeout = 20 })
    for _, code in ipairs({
      "kept = []\nwhile True: kept.append(lua.table(*range(1000)))",
      "kept = lua.table()\nwhile True: kept.append(lua.table(1))",
      "kept = lua.table()\ni = 0\nwhile True:\n    i += 1\n    kept['k%d' % i] = 'x' * 10000 + str(i)",
      "kept = lua.table(a=1)\ni = 0\nwhile True:\n    i += 1\n    kept[i * 3] = i",
    }) do
      assert.equal("MemoryLimitError", failure(py, code).type)
      py:execute("kept = None")
    end
  end)

  it("counts it over many calls", function()
    local py = pylua.new({ maxMemory = 8 * MEGABYTE, timeout = 20 })
    py:execute("import lua\nkept = []\ndef more(): kept.append(lua.table(*range(1000)))")
    local more = py:getGlobal("more")
    local ok, err = true, nil
    for _ = 1, 5000 do
      if ok then ok, err = pcall(more) end
    end
    assert.is_false(ok)
    assert.equal("MemoryLimitError", err.type)
  end)

  it("does not count what is garbage in Lua", function()
    local py = pylua.new({ maxMemory = 8 * MEGABYTE, timeout = 20 })
    py:execute("import lua\nfor i in range(20000): lua.table(*range(100))")
  end)
end)

describe("rt:memory and rt:collect", function()
  it("tell and free memory", function()
    local py = pylua.new()
    py:execute("kept = list(range(100000))")
    local before = py:memory()
    py:execute("kept = None")
    local after = py:collect()
    assert.is_true(before - after > 800000, before .. " " .. after)
    assert.equal(after, py:memory())
    py:close()
    assert.is_false(pcall(py.memory, py))
  end)
end)
