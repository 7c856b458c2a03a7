-- Input that no program should give: each is a clear error, and the runtime goes on.
local pylua = require("pylua")

local function alive(py) assert(py:eval("1 + 1") == 2) end

describe("a bad source", function()
  local py

  before_each(function() py = pylua.new() end)

  -- `evalKind` is what `eval` says, where the source is not even the beginning of an expression.
  local function refused(source, kind, evalKind)
    for _, way in ipairs({ "execute", "compile", "eval" }) do
      local ok, err = pcall(py[way], py, source, "bad.py")
      assert(not ok, way .. " accepted it")
      assert(err.type == (way == "eval" and evalKind or kind), way .. ": " .. tostring(err.type) .. " " .. tostring(err):sub(1, 200))
      assert(#tostring(err) < 100000, "the error is longer than anyone reads")
      alive(py)
    end
  end

  it("may be nested 100,000 deep", function()
    for _, brackets in ipairs({ "()", "[]", "{}" }) do
      local open, close = brackets:sub(1, 1), brackets:sub(2, 2)
      refused(open:rep(100000) .. "1" .. close:rep(100000), "SyntaxError")
      refused(open:rep(100000), "SyntaxError")
      refused(close:rep(100000), "SyntaxError")
    end
  end)

  it("may be nested in other ways", function()
    for _, source in ipairs({
      ("-"):rep(100000) .. "1",
      ("not "):rep(100000) .. "1",
      "1" .. (" ** 1"):rep(100000),
      "x" .. (" if x else x"):rep(100000),
      ("lambda: "):rep(100000) .. "1",
      "x" .. (".a"):rep(100000),
      "x" .. ("()"):rep(100000),
      "x" .. ("[0]"):rep(100000),
      "1" .. (" + 1"):rep(100000),
      "1" .. (" < 1"):rep(100000),
      "1" .. (" and 1"):rep(100000),
      ("f'{"):rep(1000) .. "1",
      ("await "):rep(100000) .. "1",
      ("*"):rep(100000) .. "x",
    }) do
      -- An error or a result, but no crash.
      local _, err = pcall(py.eval, py, source)
      assert(err == nil or #tostring(err) < 100000)
      alive(py)
    end
    local lines = {}
    for i = 0, 2000 do lines[#lines + 1] = (" "):rep(i) .. "if 1:" end
    lines[#lines + 1] = (" "):rep(2001) .. "pass"
    refused(table.concat(lines, "\n"), "IndentationError", "SyntaxError")
    lines = {}
    for i = 0, 90 do lines[#lines + 1] = (" "):rep(i) .. "def f():" end
    lines[#lines + 1] = (" "):rep(91) .. "pass"
    pcall(py.execute, py, table.concat(lines, "\n"))
    alive(py)
  end)

  it("may be 20 MB long", function()
    local ok = pcall(py.execute, py, ("x = 1\n"):rep(math.floor(20 * 1024 * 1024 / 6)))
    assert.equal("boolean", type(ok))
    alive(py)
    ok = pcall(py.eval, py, "'" .. ("a"):rep(20 * 1024 * 1024) .. "'")
    assert.equal("boolean", type(ok))
    alive(py)
    ok = pcall(py.eval, py, ("9"):rep(1024 * 1024))
    assert.equal("boolean", type(ok))
    alive(py)
    refused(("@"):rep(20 * 1024 * 1024), "SyntaxError")
  end)

  it("may hold a NUL", function()
    refused("x = 1\0", "SyntaxError")
    refused("\0", "SyntaxError")
    refused("'a\0b'", "SyntaxError")
  end)

  it("may be no UTF-8", function()
    refused("x = '\255'", "SyntaxError")
    refused("\195", "SyntaxError")
    refused("\237\160\128", "SyntaxError")
    refused("# \254", "SyntaxError")
  end)

  it("may be empty, blank or a comment", function()
    for _, source in ipairs({ "", "\n", "   ", "\t\n\n", "# comment", "\239\187\191", "\239\187\191x = 1" }) do
      py:execute(source)
    end
    local ok, err = pcall(py.eval, py, "")
    assert.is_false(ok)
    assert.equal("SyntaxError", err.type)
    -- A line that goes on at the end of the source is an error in CPython too.
    refused("\\\n", "SyntaxError")
  end)

  it("may end its lines in any way", function()
    py:execute("a = 1\r\nif a:\r\n    b = 2\r\n")
    assert.equal(2, py:eval("b"))
    py:execute("c = 1\rd = 2\r")
    assert.equal(2, py:eval("d"))
  end)

  it("gets a place and a caret", function()
    for _, case in ipairs({
      { "x = = 1", 1 }, { "a = 1\nfor x in y\n    pass", 2 }, { "if 1:\npass", 2, "IndentationError" }, { "x = (1,\n", 1 },
      { "'unclosed", 1 }, { "\n\n1 +", 3 }, { "return 1", 1 }, { "break", 1 }, { "continue", 1 }, { "f() = 1", 1 },
      { "1 = x", 1 }, { "def f(a, a): pass", 1 }, { "def f(a=1, b): pass", 1 }, { "f(a=1, 2)", 1 }, { "x = 1 +* 2", 1 },
      { "nonlocal x", 1 }, { "def f():\n    x = 1\n    global x", 3 }, { "yield 1", 1 }, { "None = 1", 1 },
      { "del f()", 1 }, { "(a, b) += 1", 1 }, { "*a = 1", 1 }, { "a, *b, *c = d", 1 }, { "class C: return 1", 1 },
      { "f(**a, *b)", 1 }, { "f(a for a in b, c)", 1 }, { "print 'x'", 1 }, { "0777", 1 }, { "1__0", 1 }, { "0x", 1 },
      { "a b", 1 }, { "x := 1", 1 }, { "lambda: (yield) = 1", 1 }, { "try:\n    pass", 2 }, { "else: pass", 1 },
      { "f'{}'", 1 }, { "f'{a'", 1 }, { "f'}'", 1 }, { "f'{a!x}'", 1 }, { "if x:\n\ta\n        b", 3, "TabError" },
      { "    x = 1", 1, "IndentationError" }, { "if x:\n    a\n  b", 3, "IndentationError" }, { "x = $", 1 }, { "x = ?", 1 }, { "'\\N{no such name}'", 1 },
      { "'\\x4'", 1 }, { "b'é'", 1 }, { "await x", 1 }, { "async def f(): yield from x", 1 }, { "from . import *", 1, false },
      { "import a.b as", 1 }, { "with x as 1: pass", 1 }, { "for 1 in x: pass", 1 }, { "[x for x in y", 1 }, { "{1: 2, 3}", 1 }, { "{**a for a in b}", 1 },
    }) do
      local source, line, kind = case[1], case[2], case[3]
      if kind == nil then kind = "SyntaxError" end
      local ok, err = pcall(py.execute, py, source, "bad.py")
      assert(not ok, source)
      if kind then
        assert(err.type == kind, source .. ": " .. tostring(err))
        local text = tostring(err)
        assert(text:find('File "bad.py", line ' .. line, 1, true), source .. ": " .. text)
        assert(text:find(kind .. ": ", 1, true), source .. ": " .. text)
      end
      alive(py)
    end
  end)
end)

describe("a wrong argument", function()
  local py

  before_each(function() py = pylua.new() end)

  local wrong = { {}, true, false, 12, 1.5, function() end, coroutine.create(function() end), "text" }

  it("is refused by every method of a runtime", function()
    for _, way in ipairs({ "execute", "eval", "compile" }) do
      for _, value in ipairs({ {}, true, function() end, coroutine.create(function() end) }) do
        assert(not pcall(py[way], py, value), way)
      end
      assert(not pcall(py[way], py), way)
      assert(not pcall(py[way], py, nil), way)
      assert(not pcall(py[way], py, "1", {}), way .. " with a table as the name")
    end
    for _, value in ipairs(wrong) do
      if type(value) ~= "string" then assert(not pcall(py.runBytecode, py, value), type(value)) end
      if type(value) == "table" or type(value) == "boolean" then
        assert(not pcall(py.setGlobal, py, value, 1), type(value))
        assert(not pcall(py.getGlobal, py, value), type(value))
      end
    end
    assert.is_false((pcall(py.runBytecode, py, "\27Lua")))
    assert.is_false((pcall(py.setGlobal, py)))
    assert.is_false((pcall(py.getGlobal, py)))
    alive(py)
  end)

  it("may be the runtime itself", function()
    for _, way in ipairs({ "execute", "eval", "compile", "runBytecode", "globals", "setGlobal", "getGlobal", "close" }) do
      for _, value in ipairs(wrong) do
        assert(not pcall(py[way], value, "1"), way .. " " .. type(value))
      end
      assert(not pcall(py[way]), way)
      assert(not pcall(py[way], py:globals(), "1"), way .. " of a globals proxy")
    end
    alive(py)
  end)

  it("is refused by the functions of the module", function()
    for _, name in ipairs({ "totable", "unpack", "pairs", "enumerate" }) do
      for _, value in ipairs({ 12, true, function() end }) do
        assert(not pcall(pylua[name], value), name .. " " .. type(value))
      end
      assert(not pcall(pylua[name]), name)
    end
    alive(py)
  end)

  it("is a code object of another runtime or a closed one", function()
    local other = pylua.new()
    local code = other:compile("x = 1")
    pcall(py.runBytecode, py, code)
    alive(py)
    other:close()
    pcall(py.runBytecode, py, code)
    alive(py)
  end)

  it("is a key that no global can have", function()
    local g = py:globals()
    for _, key in ipairs({ 1, true, {}, 1.5 }) do
      pcall(function() g[key] = 1 end)
      pcall(function() return g[key] end)
      alive(py)
    end
  end)

  it("is a Lua value that Python cannot use", function()
    local g = py:globals()
    g.thread = coroutine.create(function() end)
    g.t = setmetatable({}, { __index = function() error("no reading") end, __newindex = function() error("no writing") end, __len = function() error("no length") end })
    for _, code in ipairs({ "thread + 1", "len(thread)", "thread[0]", "t + 1", "t['x']", "t.x", "t['x'] = 1", "len(t)", "list(t)", "t()", "thread()" }) do
      pcall(py.execute, py, code)
      alive(py)
    end
    assert.equal("thread", type(g.thread))
  end)

  it("is an operation that a proxy does not have", function()
    py:execute("class C: pass\nc = C()\nl = [1]")
    local g = py:globals()
    for i, act in ipairs({
      function() return g.c + 1 end, function() return g.c() end, function() return #g.c end, function() return g.c < g.c end,
      function() return g.c .. "x" end, function() return -g.c end, function() return g.l + 1 end, function() g.l[10] = 1 end,
      function() g.l["x"] = 1 end, function() return g.l() end,
    }) do
      local ok, err = pcall(act)
      assert(not ok, "act " .. i)
      assert(#tostring(err) > 0)
    end
    alive(py)
  end)

  it("does not open the metatables", function()
    py:execute("class C: pass\nc = C()")
    local meta = getmetatable(py:globals().c)
    assert(meta == nil or type(meta) ~= "table", "a metatable that a script can change")
    meta = getmetatable(py)
    assert(meta == nil or type(meta) ~= "table", "a metatable that a script can change")
    local ok = pcall(function() getmetatable(py:globals().c).__gc(py) end)
    assert.is_false(ok)
    alive(py)
  end)
end)
