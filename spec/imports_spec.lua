local pylua = require("pylua")

-- Modules that the host makes, holds or forbids; builtins that it takes away; Python modules in Lua.

local function failure(f, ...)
  local ok, err = pcall(f, ...)
  assert.is_false(ok)
  return err
end

describe("nativeModules", function()
  it("are modules of the host's functions and values", function()
    local py = pylua.new({ nativeModules = { game = { speed = 3, move = function(x) return x + 1 end, list = { 1, 2 } } } })
    py:execute("import game\nfrom game import move, speed\nresult = [game.speed, move(speed), game.list[1], type(game).__name__]")
    local result = py:getGlobal("result")
    assert.same({ 3, 4, 2, "module" }, pylua.totable(result))
    assert.equal("game", py:eval("game.__name__"))
    assert.equal("ImportError", failure(py.execute, py, "from game import nothing").type)
    assert.equal("AttributeError", failure(py.execute, py, "game.nothing").type)
  end)

  it("may lie in packages, and be made when asked for", function()
    local made = {}
    local py = pylua.new({
      nativeModules = {
        ["app.config"] = { debug = true },
        ["app.late"] = function(name) made[#made + 1] = name; return { value = 7 } end,
      },
    })
    py:execute("import app.config\nfrom app import late\nimport app.late\nresult = (app.config.debug, late.value)")
    assert.equal(true, py:getGlobal("result")[1])
    assert.equal(7, py:getGlobal("result")[2])
    assert.same({ "app.late" }, made)
    assert.equal("ModuleNotFoundError", failure(py.execute, py, "import app.missing").type)
  end)

  it("keep tables live, and objects themselves", function()
    local state = { n = 1 }
    local object = setmetatable({}, { __call = function() return "called" end })
    local py = pylua.new({ nativeModules = { m = { state = state, object = object } } })
    py:execute("import m\nm.state['n'] = 2\nresult = m.object()")
    assert.equal(2, state.n)
    assert.equal("called", py:getGlobal("result"))
  end)

  it("raise what their makers raise", function()
    local py = pylua.new({ nativeModules = { bad = function() error("cannot", 0) end } })
    assert.equal("cannot", failure(py.execute, py, "import bad"))
  end)
end)

describe("fileSystem", function()
  local files = {
    ["rules.py"] = "limit = 3\n",
    ["pkg/__init__.py"] = "from .sub import value\n",
    ["pkg/sub.py"] = "value = 42\nname = __file__\n",
    ["broken.py"] = "1 / 0\n",
  }

  it("gives import its files", function()
    local asked = {}
    local py = pylua.new({ fileSystem = { read = function(path) asked[#asked + 1] = path; return files[path] end } })
    py:execute("import rules, pkg\nimport pkg.sub\nresult = [rules.limit, pkg.value, pkg.sub.name, rules.__file__]")
    assert.same({ 3, 42, "pkg/sub.py", "rules.py" }, pylua.totable(py:getGlobal("result")))
    assert.equal("rules/__init__.py", asked[1])
    assert.equal("ModuleNotFoundError", failure(py.execute, py, "import missing").type)
    local err = failure(py.execute, py, "import broken")
    assert.equal("broken.py", err.frames[2].file)
  end)

  it("is asked for what exists if it can say", function()
    local read = 0
    local py = pylua.new({
      fileSystem = {
        exists = function(path) return files[path] ~= nil end,
        read = function(path) read = read + 1; return files[path] end,
      },
    })
    py:execute("import rules")
    assert.equal(1, read)
  end)

  it("raises what it raises", function()
    local py = pylua.new({ fileSystem = { read = function() error("disk on fire", 0) end } })
    assert.equal("disk on fire", failure(py.execute, py, "import x"))
    py = pylua.new({ fileSystem = { read = function() return 5 end } })
    assert.equal("TypeError", failure(py.execute, py, "import x").type)
  end)
end)

describe("policy", function()
  local function allowed(policy, statement)
    local py = pylua.new({ policy = policy, mounts = { ["game.rules"] = "x = 1", ["game.ai"] = "", other = "import math" } })
    local ok, err = pcall(py.execute, py, statement)
    if not ok then
      assert.equal("ImportError", err.type)
      assert.truthy(err.message:find("is not allowed by the host", 1, true))
    end
    return ok
  end

  it("denies and allows by patterns; deny wins", function()
    assert.is_true(allowed({ allow = { "math", "game.*" } }, "import math, game.rules, game"))
    assert.is_false(allowed({ allow = { "math" } }, "import sys"))
    assert.is_false(allowed({ deny = { "sys" } }, "import sys"))
    assert.is_true(allowed({ deny = { "sys" } }, "import math"))
    assert.is_false(allowed({ allow = { "*" }, deny = { "game.*" } }, "import game.rules"))
    assert.is_false(allowed({ deny = { "game" } }, "import game.rules"))
    assert.is_false(allowed({ deny = { "game.ai" } }, "from game import ai"))
    assert.is_true(allowed({ allow = { "game.rules" } }, "import game.rules"))
    assert.is_false(allowed({ allow = { "game.rules" } }, "import game.ai"))
    assert.is_false(allowed({ allow = {} }, "import math"))
  end)

  it("closes every way to import", function()
    local policy = { deny = { "math", "builtins" } }
    assert.is_false(allowed(policy, "__import__('math')"))
    assert.is_false(allowed(policy, "import importlib\nimportlib.import_module('math')"))
    assert.is_false(allowed(policy, "from math import sqrt"))
    assert.is_false(allowed(policy, "import math as m"))
    assert.is_false(allowed(policy, "import other"))
    assert.is_false(allowed(policy, "import builtins"))
    assert.is_false(allowed(policy, "exec('import math')"))
  end)

  it("lets standard modules have what they need themselves", function()
    assert.is_true(allowed({ allow = { "importlib" } }, "import importlib"))
    assert.is_false(allowed({ allow = { "importlib" } }, "import sys"))
    -- Also later, inside their functions.
    local later = "import functools\nf = functools.singledispatch(lambda x: x)\nf.register(int, lambda x: -x)\nassert f(2) == -2\n"
    local policy = { allow = { "functools" } }
    assert.is_true(allowed(policy, later))
    assert.is_false(allowed(policy, later .. "import types"))
    assert.is_false(allowed(policy, later .. "__import__('types')"))
    assert.is_false(allowed(policy, later .. "exec('import types', vars(functools))"))
    assert.is_false(allowed(policy, later .. "exec(compile('import types', '<frozen functools>', 'exec'), vars(functools))"))
    assert.is_false(allowed({ allow = { "importlib" } }, "import importlib\nimportlib.import_module('types')"))
  end)

  it("does not let a program's own __import__ take part in that", function()
    local py = pylua.new({ policy = { allow = { "functools", "builtins" } } })
    py:execute([[
import builtins
before, seen = builtins.__import__, []
def hook(name, *rest):
    seen.append(name)
    if name != "functools":
        before("time")
    return before(name, *rest)
builtins.__import__ = hook
try:
    import functools
except ImportError as error:
    said = str(error)
]])
    assert.equal("import of 'time' is not allowed by the host", py:globals().said)
  end)

  it("binds the host's own import, too", function()
    local py = pylua.new({ policy = { deny = { "math" } } })
    assert.equal("ImportError", failure(py.import, py, "math").type)
  end)
end)

describe("builtins", function()
  it("may be taken away by name", function()
    local py = pylua.new({ builtins = { eval = false, exec = false } })
    assert.equal("NameError", failure(py.execute, py, "eval('1')").type)
    assert.equal(3, py:eval("len([1, 2, 3])"))
  end)

  it("may be only those listed", function()
    local py = pylua.new({ builtins = { "len", "range" } })
    assert.equal(3, py:eval("len(range(3))"))
    for _, source in ipairs({ "print(1)", "sum([1])", "ValueError", "open" }) do
      assert.equal("NameError", failure(py.eval, py, source).type)
    end
    assert.equal("ImportError", failure(py.execute, py, "import math").type)
    py:execute("class A:\n    x = 1\nok = A.x")
    assert.equal(1, py:getGlobal("ok"))
  end)

  it("may be none", function()
    local py = pylua.new({ builtins = false })
    assert.equal("NameError", failure(py.eval, py, "len([])").type)
    assert.equal(3, py:eval("1 + 2"))
  end)

  it("may be replaced", function()
    local lines = {}
    local py = pylua.new({ builtins = { "len", "print", print = function(s) lines[#lines + 1] = s end, answer = 42 } })
    py:execute("print('x')\nresult = answer + len('ab')")
    assert.same({ "x" }, lines)
    assert.equal(44, py:getGlobal("result"))
  end)

  it("that are gone are gone everywhere", function()
    local py = pylua.new({ builtins = { eval = false, compile = false }, stdout = function() end })
    for _, way in ipairs({
      "import builtins; builtins.eval",
      "__builtins__.eval",
      "globals()['__builtins__'].__dict__['eval']",
      "import sys; sys.modules['builtins'].eval",
      "(lambda: 0).__builtins__['eval']",
      "exec('eval')",
      "import importlib; importlib.reload(__builtins__); eval",
      "import sys; del sys.modules['builtins']; import builtins; builtins.eval",
      "from builtins import compile",
      "getattr(__import__('builtins'), 'compile')",
    }) do
      assert.is_false(pcall(py.execute, py, way), way)
    end
  end)

  it("that there are not are refused", function()
    local err = failure(pylua.new, { builtins = { "len", "lenn" } })
    assert.truthy(tostring(err):find("option 'builtins': Python has no 'lenn'", 1, true))
  end)

  it("do not change what Lua can ask", function()
    local py = pylua.new({ builtins = false })
    py:execute("class A: pass\na = A()")
    assert.is_true(pylua.isinstance(py:getGlobal("a"), py:getGlobal("A")))
    assert.equal(2.5, py:cast("float", "2.5"))
  end)
end)

describe("an option that is wrong", function()
  it("is named", function()
    for name, values in pairs({
      nativeModules = { 5, { 1 }, { m = 5 }, { ["a..b"] = {} } },
      fileSystem = { 5, {}, { read = 5 }, { read = print, write = print } },
      policy = { 5, { allow = 5 }, { allow = { 5 } }, { other = {} }, { deny = { "a*b" } } },
      builtins = { 5, "x", { [true] = true }, { "nothing_like_this" } },
    }) do
      for _, value in ipairs(values) do
        local err = failure(pylua.new, { [name] = value })
        assert.truthy(tostring(err):find("option '" .. name .. "'", 1, true), tostring(err))
      end
    end
  end)
end)

describe("rt:import", function()
  it("gives the module", function()
    local py = pylua.new({ mounts = { ["a.b"] = "x = 5" } })
    assert.equal(3, py:import("math").floor(3.7))
    assert.equal(5, py:import("a.b").x)
    assert.equal(py:import("math"), py:import("math"))
    assert.equal("ModuleNotFoundError", failure(py.import, py, "nothing").type)
    assert.is_false(pcall(py.import, py, 5))
    assert.is_false(pcall(py.import, py, ""))
  end)
end)

describe("pylua.searcher", function()
  it("finds Python modules for require", function()
    local py = pylua.new({ mounts = { tools = "def double(x): return 2 * x", broken = "1 / 0", needy = "import nothing" } })
    local search = pylua.searcher(py)
    local tools = search("tools")("tools")
    assert.equal(8, tools.double(4))
    assert.equal("\n\tno Python module 'other'", search("other"))
    assert.equal("\n\tno Python module 'tools.more'", search("tools.more"))
    assert.equal("ZeroDivisionError", failure(search, "broken").type)
    assert.equal("ModuleNotFoundError", failure(search, "needy").type)
  end)

  it("may be for names with a prefix", function()
    local py = pylua.new({ mounts = { tools = "x = 1" } })
    local search = pylua.searcher(py, "py.")
    assert.is_nil((search("tools")))
    assert.equal(1, search("py.tools")().x)
  end)

  it("works in package.searchers, where Lua has one", function()
    local searchers = package and (package.searchers or package.loaders)
    if not searchers then return end
    local py = pylua.new({ mounts = { pylua_spec_tools = "x = 7" } })
    searchers[#searchers + 1] = pylua.searcher(py)
    local ok, module = pcall(require, "pylua_spec_tools")
    searchers[#searchers] = nil
    package.loaded.pylua_spec_tools = nil
    assert.is_true(ok)
    assert.equal(7, module.x)
  end)

  it("refuses what is no runtime", function()
    assert.is_false(pcall(pylua.searcher, {}))
    assert.is_false(pcall(pylua.searcher, pylua.new(), 5))
  end)
end)

-- Luau's require takes only what lies beside the script.
if package then
  describe("a Lua module in Python", function()
    it("is imported where the host allows require", function()
      package.loaded.pylua_spec_lua = { answer = 42, twice = function(x) return 2 * x end }
      local py = pylua.new({ lua = { "require" } })
      py:execute("import pylua_spec_lua as m\nfrom pylua_spec_lua import twice\nresult = twice(m.answer)")
      assert.equal(84, py:getGlobal("result"))
      package.loaded.pylua_spec_lua = nil
    end)

    it("is not there where the host does not", function()
      package.loaded.pylua_spec_lua = { answer = 42 }
      local py = pylua.new()
      assert.equal("ModuleNotFoundError", failure(py.execute, py, "import pylua_spec_lua").type)
      package.loaded.pylua_spec_lua = nil
    end)

    it("that is missing is no module of Python's", function()
      local py = pylua.new({ lua = true })
      local err = failure(py.execute, py, "import pylua_spec_missing")
      assert.equal("ModuleNotFoundError", err.type)
      assert.equal("No module named 'pylua_spec_missing'", err.message)
    end)

    it("that fails raises its error", function()
      package.preload.pylua_spec_failing = function() error("inside", 0) end
      local py = pylua.new({ lua = true })
      local err = failure(py.execute, py, "import pylua_spec_failing")
      package.preload.pylua_spec_failing = nil
      assert.truthy(tostring(err):find("inside", 1, true))
    end)
  end)
end
