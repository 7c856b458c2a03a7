local pylua = require("pylua")

-- Errors that cross from one language to the other: their fields, their traceback, their identity.

local py, g

before_each(function()
  py = pylua.new({ lua = true })
  g = py:globals()
end)

local function failure(f, ...)
  local ok, err = pcall(f, ...)
  assert.is_false(ok)
  return err
end

-- Each level as "language:name:line".
local function levels(err)
  local seen = {}
  for _, frame in ipairs(err.frames) do
    seen[#seen + 1] = ("%s:%s:%d"):format(frame.language, frame.name, frame.line)
  end
  return table.concat(seen, " ")
end

describe("an exception in Lua", function()
  it("has its arguments", function()
    local err = failure(py.execute, py, "raise ValueError('a', None, 3, [4])")
    assert.equal(4, #err.args)
    assert.equal("a", err.args[1])
    assert.equal(pylua.None, err.args[2])
    assert.equal(3, err.args[3])
    assert.equal(4, err.args[4][1])
    assert.same({}, failure(py.execute, py, "raise ValueError").args)
  end)

  it("has the frames of its traceback, outermost first", function()
    local err = failure(py.execute, py, "def f(x):\n    return g(x)\n\ndef g(x):\n    return x / 0\n\nf(1)", "calc.py")
    assert.equal("Python:<module>:7 Python:f:2 Python:g:5", levels(err))
    assert.equal("calc.py", err.frames[1].file)
    assert.same({}, failure(py.execute, py, "1 +").frames)
  end)

  it("has the line where it was raised", function()
    assert.equal(2, failure(py.execute, py, "x = 1\nx / 0").lineno)
    assert.equal(3, failure(py.execute, py, "\n\n1 +").lineno)
    py:execute("error = ValueError('never raised')")
    local same
    g.keep = function(e) same = e end
    py:execute("try:\n    pass\n    raise error\nexcept ValueError as e:\n    keep(e)")
    assert.equal("ValueError", pylua.type(same))
  end)

  it("has its cause, and that has its own", function()
    local err = failure(py.execute, py, [[
try:
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("second") from e
except ValueError as e:
    raise RuntimeError("third") from e
]])
    assert.equal("RuntimeError", err.type)
    assert.equal("second", err.cause.message)
    assert.equal("KeyError", err.cause.cause.type)
    assert.is_nil(err.cause.cause.cause)
    assert.equal(5, err.cause.lineno)
  end)

  it("has the place of a syntax error", function()
    local err = failure(py.execute, py, "x = 1\ny = (2 +* 3)\n", "bad.py")
    assert.equal("SyntaxError", err.type)
    assert.equal("bad.py", err.filename)
    assert.equal(2, err.lineno)
    assert.equal(9, err.offset)
    assert.equal("y = (2 +* 3)", (err.text:gsub("%s+$", "")))
  end)

  it("has the attributes of its class", function()
    py:execute("class Custom(Exception):\n    def __init__(self, code):\n        super().__init__(f'code {code}')\n        self.code = code")
    local err = failure(py.execute, py, "raise Custom(7)")
    assert.equal("Custom", err.type)
    assert.equal(7, err.code)
    assert.equal(7, err.exception.code)
    assert.is_true(pylua.isinstance(err.exception, py:eval("Exception")))
  end)
end)

describe("a traceback", function()
  it("shows the frames of both languages in order", function()
    g.outer = function(f) local result = f(2); return result end
    py:execute("def inner(x):\n    return 1 / (x - 2)\n\ndef start():\n    return outer(inner)\n", "mixed.py")
    local err = failure(g.start)
    assert.equal("ZeroDivisionError", err.type)
    assert.equal(3, #err.frames)
    assert.equal("start", err.frames[1].name)
    assert.equal("Lua", err.frames[2].language)
    assert.truthy(err.frames[2].line > 0)
    assert.truthy(err.frames[2].file:find("errors_spec", 1, true))
    assert.equal("inner", err.frames[3].name)
    local text = err.traceback
    local a = text:find("in start", 1, true)
    local b = text:find("(Lua)", 1, true)
    local c = text:find("in inner", 1, true)
    assert.truthy(a and b and c and a < b and b < c)
  end)

  it("shows where Lua raised", function()
    local function deep() error("boom") end
    g.call = function() deep(); return 1 end
    py:execute([[
import lua, traceback
def run():
    call()
try:
    run()
except lua.Error as e:
    caught = e
]])
    py:execute("def again(): raise caught")
    -- A Lua error value arrives as itself; what Python saw is in the exception.
    local err = failure(g.again)
    assert.equal("string", type(err))
    assert.truthy(err:find("boom", 1, true))
    py:execute("def wrapped():\n    try:\n        run()\n    except lua.Error as e:\n        raise RuntimeError('outside') from e")
    err = failure(g.wrapped)
    local names = levels(err.cause)
    assert.truthy(names:find("^Python:wrapped:3 Python:run:3 Lua:"), names)
    local _, count = names:gsub("Lua:", "")
    assert.equal(2, count)
    assert.truthy(tostring(err):find("(Lua)", 1, true))
  end)

  it("shows several crossings", function()
    g.call = function(f, n) local result = f(n); return result end
    py:execute("def down(n):\n    if n == 0: raise KeyError('end')\n    return call(down, n - 1)", "down.py")
    local err = failure(g.down, 3)
    local kinds = {}
    for _, frame in ipairs(err.frames) do kinds[#kinds + 1] = frame.language:sub(1, 1) end
    assert.equal("PLPLPLP", table.concat(kinds))
  end)

  it("has no frames of Lua that lie outside of the call", function()
    local function caller() return failure(py.eval, py, "1 / 0") end
    local err = caller()
    assert.equal(1, #err.frames)
  end)

  it("shows Lua's frames below metamethods", function()
    g.t = setmetatable({}, { __index = function(_, key) error("no " .. key) end })
    py:execute("import lua\ntry:\n    t['x']\nexcept lua.Error as e:\n    caught = e")
    local err = failure(py.execute, py, "raise ValueError from caught")
    assert.truthy(err.cause.frames[2])
    assert.equal("Lua", err.cause.frames[2].language)
  end)

  it("shows Lua's frames in coroutines, before and after a yield", function()
    local function inner(wait)
      if wait then coroutine.yield() end
      error("deep")
    end
    g.outer = function(wait)
      inner(wait)
      return 1
    end
    py:execute("import lua\ndef worker(wait):\n    try:\n        outer(wait)\n    except lua.Error as e:\n        raise ValueError from e")
    for _, wait in ipairs({ false, true }) do
      local co = coroutine.create(g.worker)
      local ok, err = coroutine.resume(co, wait)
      if wait then ok, err = coroutine.resume(co) end
      assert.is_false(ok)
      local languages = {}
      for i, frame in ipairs(err.cause.frames) do languages[i] = frame.language .. (frame.name or "") end
      local found = table.concat(languages, " ")
      assert(#languages == 3, found .. tostring(err.traceback))
      assert.equal("Lua", err.cause.frames[2].language)
      assert.equal("Lua", err.cause.frames[3].language)
      assert.truthy(tostring(err.traceback):find("errors_spec", 1, true))
    end
  end)

  it("stays small when Lua nests deep", function()
    local function deep(n) if n == 0 then error("bottom") end; local r = deep(n - 1); return r end
    g.deep = deep
    py:execute("import lua\ntry:\n    deep(5000)\nexcept lua.Error as e:\n    caught = e\ndef show(): raise ValueError from caught")
    local err = failure(g.show)
    assert.truthy(#err.cause.frames <= 101)
    assert.truthy(#err.cause.frames > 50)
  end)
end)

describe("an error value of Lua", function()
  it("arrives as itself, of any type", function()
    g.throw = function(v) error(v, 0) end
    py:execute("def through(v): throw(v)")
    local values = { "text", 42, 1.5, true, false, {}, function() end, coroutine.create(function() end), py }
    for _, value in ipairs(values) do
      assert.equal(value, failure(g.through, value))
    end
    -- Lua 5.5 itself makes a text of nil.
    assert.equal(failure(error, nil), failure(g.through, nil))
  end)

  it("carries it in Python", function()
    local token = {}
    g.throw = function() error(token) end
    py:execute("import lua\ntry:\n    throw()\nexcept lua.Error as e:\n    value = e.value")
    assert.equal(token, g.value)
  end)

  it("that is a stack overflow is still one", function()
    local function forever(n) return 1 + forever(n) end
    g.forever = forever
    py:execute("import lua\ntry:\n    forever(1)\nexcept lua.Error as e:\n    text = str(e)")
    assert.truthy(g.text:find("overflow", 1, true), g.text)
  end)
end)

describe("an error", function()
  it("in a callback of a native reaches the caller of Python", function()
    local token = {}
    g.key = function() error(token, 0) end
    assert.equal(token, failure(py.execute, py, "sorted([2, 1], key=key)"))
    assert.equal(token, failure(py.execute, py, "list(map(key, [1]))"))
  end)

  it("keeps its identity through a coroutine", function()
    py:execute("class Custom(Exception): pass\ndef fail(): raise Custom('x')")
    local co = coroutine.create(function() g.fail() end)
    local ok, err = coroutine.resume(co)
    assert.is_false(ok)
    assert.equal("Custom", err.type)
    g.resume = function() local _, e = coroutine.resume(coroutine.create(function() g.fail() end)); error(e, 0) end
    py:execute("try:\n    resume()\nexcept Custom as e:\n    same = e.args")
    assert.equal("x", g.same[1])
  end)

  it("in a writer of print reaches the caller", function()
    local token = {}
    local quiet = pylua.new({ stdout = function() error(token, 0) end })
    assert.equal(token, failure(quiet.execute, quiet, "print('x')"))
    assert.equal(3, quiet:eval("1 + 2"))
  end)

  it("in a reader of input reaches the caller", function()
    local reader = pylua.new({ stdin = function() error("no input", 0) end })
    assert.equal("no input", failure(reader.execute, reader, "input()"))
  end)

  it("in a finalizer is reported, not raised", function()
    local written = {}
    local quiet = pylua.new({ stderr = function(s) written[#written + 1] = s end })
    quiet:globals().fail = function() error("in finalizer", 0) end
    quiet:execute("class Last:\n    def __del__(self): fail()\nx = Last()\ndel x")
    quiet:collect()
    assert.truthy(table.concat(written):find("in finalizer", 1, true))
    assert.equal(3, quiet:eval("1 + 2"))
  end)

  it("in a special method called by Lua reaches Lua", function()
    py:execute([[
class Bad:
    def __add__(self, other): raise ValueError("add")
    def __len__(self): raise ValueError("len")
    def __str__(self): raise ValueError("str")
    def __getattr__(self, name): raise ValueError("attr")
    def __call__(self): raise ValueError("call")
    def __eq__(self, other): raise ValueError("eq")
bad, other = Bad(), Bad()
]])
    local bad, other = g.bad, g.other
    assert.equal("add", failure(function() return bad + 1 end).message)
    assert.equal("str", failure(function() return tostring(bad) end).message)
    assert.equal("attr", failure(function() return bad.x end).message)
    assert.equal("call", failure(function() return bad() end).message)
    assert.equal("eq", failure(function() return bad == other end).message)
  end)
end)

describe("SystemExit", function()
  it("is an error like any other to the host", function()
    local err = failure(py.execute, py, "import sys\nsys.exit(3)")
    assert.equal("SystemExit", err.type)
    assert.equal(3, err.code)
    assert.equal("SystemExit", failure(py.execute, py, "raise SystemExit").type)
    assert.equal("SystemExit", failure(py.execute, py, "exit()").type)
    assert.equal(3, py:eval("1 + 2"))
  end)

  it("passes through Lua", function()
    g.call = function(f) return (f()) end
    py:execute("import sys\ndef leave(): sys.exit('bye')\ntry:\n    call(leave)\nexcept SystemExit as e:\n    code = e.code")
    assert.equal("bye", g.code)
  end)
end)
