local pylua = require("pylua")

-- What Python code may import: modules that the host mounts, and files in folders that it names.

local function run(py, source)
  py:execute(source)
  return py:getGlobal("result")
end

local function failure(py, source)
  local ok, err = pcall(py.execute, py, source)
  assert.is_false(ok)
  return err
end

describe("mounted modules", function()
  it("are imported by name, by path, and as packages", function()
    local py = pylua.new({
      mounts = {
        ["rules"] = "limit = 3",
        ["game/__init__.py"] = "from .items import sword\nname = __name__",
        ["game/items.py"] = "from . import prices\nsword = prices.sword * 2\nwhere = __package__",
        ["game.prices"] = "sword = 10",
        ["deep/er/inner.py"] = "import deep.er\nvalue = deep.er.__name__",
      },
    })
    assert.equal("3 20 game game deep.er", run(py, [[
import rules, game, game.items, deep.er.inner
result = f"{rules.limit} {game.sword} {game.name} {game.items.where} {deep.er.inner.value}"
]]))
  end)

  it("run once, and are the same module afterwards", function()
    local py = pylua.new({ mounts = { once = "import sys\nruns = getattr(sys, 'runs', 0) + 1\nsys.runs = runs" } })
    assert.equal("1 True", run(py, [[
import once, sys
first = once
import once
result = f"{once.runs} {first is once and sys.modules['once'] is once}"
]]))
  end)

  it("show their names and lines in tracebacks", function()
    local py = pylua.new({ mounts = { ["game/rules.py"] = "def check():\n    raise ValueError('no')\n" } })
    local err = failure(py, "import game.rules\ngame.rules.check()")
    assert.truthy(err.traceback:find('File "game/rules.py", line 2, in check\n    raise ValueError(\'no\')', 1, true))
  end)

  it("belong to one runtime, and obey its limits", function()
    local other = pylua.new()
    assert.equal("ModuleNotFoundError", failure(other, "import rules").type)
    local py = pylua.new({ maxInstructions = 100000, mounts = { endless = "while True: pass" } })
    assert.equal("InstructionLimitError", failure(py, "import endless").type)
  end)

  it("are checked when the runtime is made", function()
    for _, bad in ipairs({ 5, { 5 }, { x = 5 }, { [""] = "" }, { ["a..b"] = "" }, { ["../x.py"] = "" } }) do
      assert.is_false(pcall(pylua.new, { mounts = bad }))
    end
  end)

  it("do not hide the builtin ones", function()
    local py = pylua.new({ mounts = { math = "pi = 4" } })
    assert.equal(3.14, run(py, "import math\nresult = round(math.pi, 2)"))
  end)
end)

describe("files", function()
  it("are found in the folders that the host names", function()
    local py = pylua.new({ searchPath = "spec/modules" })
    assert.equal("market 3 True True", run(py, [[
import market.stalls, sys
file = market.stalls.__file__
result = f"{market.__name__} {market.apple} {market.stalls.open} {file == market.__path__[0] + '/stalls/__init__.py'}"
]]))
    py = pylua.new({ searchPath = { "/nowhere", "spec/modules" } })
    assert.equal("market", run(py, "import market\nresult = market.__name__"))
  end)

  it("are out of reach without a folder, and outside of it", function()
    assert.equal("ModuleNotFoundError", failure(pylua.new(), "import secret").type)
    local py = pylua.new({ searchPath = "spec/modules/market" })
    assert.equal(3, run(py, "import prices\nresult = prices.apple"))
    local fake = "import types, sys\nfake = types.ModuleType('fake')\nsys.modules['fake'] = fake\n"
    for _, attempt in ipairs({
      "import secret",
      "import sys\nsys.path.insert(0, 'spec/modules')\nimport secret",
      fake .. "fake.__path__ = ['spec/modules']\nimport fake.secret",
      fake .. "import prices\nhere = prices.__file__.rpartition('/')[0]\nfake.__path__ = [here + '/..']\nimport fake.secret",
      fake .. "import prices\nhere = prices.__file__.rpartition('/')[0]\nfake.__path__ = [here]\n__import__('fake.../secret')",
      "__import__('../secret')",
      "__import__('/etc/passwd')",
      "from importlib import import_module\nimport_module('..secret', 'market')",
    }) do
      local kind = failure(py, attempt).type
      local refused = kind == "ModuleNotFoundError" or kind == "ImportError" or kind == "SyntaxError"
      assert.is_true(refused, attempt .. ": " .. tostring(kind))
    end
  end)

  it("are checked when the runtime is made", function()
    for _, bad in ipairs({ 5, { 5 }, { "a", {} } }) do
      assert.is_false(pcall(pylua.new, { searchPath = bad }))
    end
  end)
end)
