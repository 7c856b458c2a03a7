-- Limits on time, instructions, memory and recursion, and the closed sandbox.
local pylua = require("pylua")

local MEGABYTE = 1024 * 1024

local function refused(py, code, kind)
  local started = os.clock()
  local ok, err = pcall(py.execute, py, code)
  assert(not ok, "not stopped: " .. code)
  assert(type(err) ~= "string", tostring(err))
  if type(kind) == "table" then
    local found = false
    for _, name in ipairs(kind) do found = found or name == err.type end
    assert(found, code .. ": " .. tostring(err))
  else
    assert(err.type == kind, code .. ": " .. tostring(err))
  end
  assert(os.clock() - started < 5, "took too long: " .. code)
  assert(py:eval("1 + 1") == 2, "not usable after: " .. code)
  return err
end

describe("the time limit", function()
  it("stops a loop", function()
    refused(pylua.new({ timeout = 0.05 }), "while True: pass", "TimeoutError")
  end)

  it("cannot be caught or delayed", function()
    local py = pylua.new({ timeout = 0.05 })
    for _, code in ipairs({
      "while True:\n    try:\n        while True: pass\n    except:\n        pass",
      "while True:\n    try:\n        while True: pass\n    except BaseException:\n        pass",
      "while True:\n    try:\n        while True: pass\n    finally:\n        continue",
      "try:\n    while True: pass\nfinally:\n    while True: pass",
      "class C:\n    def __enter__(self): pass\n    def __exit__(self, *a): return True\nwhile True:\n    with C():\n        while True: pass",
      "def g():\n    while True:\n        try:\n            yield 1\n        except BaseException:\n            pass\n        finally:\n            pass\nfor x in g(): pass",
      "def f():\n    try:\n        while True: pass\n    except BaseException:\n        return f()\nf()",
    }) do
      refused(py, code, "TimeoutError")
    end
    py:execute("log = []")
    refused(py, "try:\n    while True: pass\nexcept BaseException:\n    log.append('except')\nfinally:\n    log.append('finally')", "TimeoutError")
    assert.equal(0, py:eval("len(log)"))
  end)

  it("counts for each call anew", function()
    local py = pylua.new({ timeout = 0.2 })
    for _ = 1, 20 do py:execute("for i in range(100000): pass") end
  end)

  it("covers calls from Lua of functions and of proxies", function()
    local py = pylua.new({ timeout = 0.05 })
    local g = py:globals()
    py:execute("def f():\n    while True: pass\nclass C:\n    @property\n    def p(self):\n        while True: pass\n    def m(self):\n        while True: pass\n    def __eq__(self, o):\n        while True: pass\nc = C()\nd = C()")
    for _, way in ipairs({ function() g.f() end, function() return g.c.p end, function() g.c:m() end, function() return g.c == g.d end }) do
      local ok, err = pcall(way)
      assert.is_false(ok)
      assert.equal("TimeoutError", err.type)
    end
  end)

  it("covers Python called from Lua called from Python", function()
    local py = pylua.new({ timeout = 0.05 })
    local g = py:globals()
    g.call = function(f) return f() end
    g.quiet = function(f)
      pcall(f)
      return 1
    end
    refused(py, "def f():\n    while True: pass\ncall(f)", "TimeoutError")
    refused(py, "def f():\n    while True: pass\nwhile True: quiet(f)", "TimeoutError")
  end)
end)

describe("the instruction limit", function()
  it("stops a loop and nothing shorter", function()
    local py = pylua.new({ maxInstructions = 100000 })
    py:execute("for i in range(1000): pass")
    refused(py, "while True: pass", "InstructionLimitError")
    py:execute("for i in range(1000): pass")
  end)

  it("cannot be caught", function()
    local py = pylua.new({ maxInstructions = 100000 })
    refused(py, "while True:\n    try:\n        while True: pass\n    except BaseException: pass\n    finally: continue", "InstructionLimitError")
  end)

  it("charges natives", function()
    local py = pylua.new({ maxInstructions = 100000 })
    refused(py, "sum(range(10 ** 12))", "InstructionLimitError")
    refused(py, "sum(range(10 ** 7))", "InstructionLimitError")
    refused(py, "max(range(10 ** 12))", "InstructionLimitError")
  end)

  it("counts generators and calls", function()
    local py = pylua.new({ maxInstructions = 100000 })
    refused(py, "def g():\n    while True: yield 1\nfor x in g(): pass", "InstructionLimitError")
    refused(py, "f = lambda n: f(n - 1) if n else 0\nwhile True: f(10)", "InstructionLimitError")
  end)
end)

describe("the memory limit", function()
  it("stops what grows", function()
    local py = pylua.new({ maxMemory = 16 * MEGABYTE, timeout = 10 })
    for _, code in ipairs({
      "l = []\nwhile True: l.append(l)",
      "l = []\nwhile True: l.append([1])",
      "s = 'x'\nwhile True: s += s",
      "d = {}\ni = 0\nwhile True:\n    d[i] = i\n    i += 1",
      "s = set()\ni = 0\nwhile True:\n    s.add(i)\n    i += 1",
      "l = [0]\nwhile True: l = l + l",
      "l = [0]\nwhile True: l *= 2",
      "l = [0]\nwhile True: l.extend(l)",
      "t = ()\nwhile True: t += (1,) * 1000",
      "class C: pass\nc = C()\ni = 0\nwhile True:\n    setattr(c, 'a%d' % i, i)\n    i += 1",
      "fs = []\nwhile True: fs.append(lambda: fs)",
      "x = None\nwhile True: x = (x, 1)",
      "def g():\n    yield 1\ngs = []\nwhile True: gs.append(g())",
      "s = 'x' * 1000\nwhile True: s = s.replace('x', 'xx')",
      "','.join(['x' * 1000] * 10 ** 6)",
      "'%1000000000d' % 1",
      "f'{1:1000000000}'",
      "'{:1000000000}'.format(1)",
      "'x'.ljust(10 ** 10)",
      "'x'.center(10 ** 10)",
      "'x'.zfill(10 ** 10)",
      "'\\t'.expandtabs(10 ** 10)",
      "bytes(10 ** 10)",
      "bytes([1]) * 10 ** 10",
    }) do
      refused(py, code .. "\n", { "MemoryLimitError", "MemoryError", "OverflowError" })
      py:execute("for name in [n for n in globals() if not n.startswith('__')]:\n    if name != 'name': del globals()[name]")
    end
    -- Half the limit: the last squares take seconds in a development build.
    refused(pylua.new({ maxMemory = 8 * MEGABYTE, timeout = 10 }), "n = 3\nwhile True: n *= n", "MemoryLimitError")
  end)

  it("cannot be caught", function()
    local py = pylua.new({ maxMemory = 16 * MEGABYTE, timeout = 10 })
    local err = refused(py, "while True:\n    try:\n        l = []\n        while True: l.append([1])\n    except BaseException:\n        l = None\n    finally:\n        continue", "MemoryLimitError")
    assert.equal("MemoryLimitError", err.type)
  end)

  it("counts the stack", function()
    local py = pylua.new({ maxMemory = 16 * MEGABYTE, timeout = 10 })
    for _, code in ipairs({
      "def f(n): return f(n + 1)\nf(0)",
      "def g(n):\n    yield from g(n + 1)\nlist(g(0))",
      "class C:\n    def __init__(self): C()\nC()",
    }) do
      refused(py, "import sys\nsys.setrecursionlimit(10 ** 9)\n" .. code, "MemoryLimitError")
      assert.equal(3, py:eval("1 + 2"))
    end
  end)

  it("lets garbage go", function()
    local py = pylua.new({ maxMemory = 16 * MEGABYTE })
    py:execute("for i in range(2000): l = [0] * 100000")
    py:execute("for i in range(20000):\n    a = []\n    b = [a] * 100\n    a.append(b)")
    py:execute("for i in range(300): s = 'x' * 1000000")
  end)

  it("charges an instance at once", function()
    local py = pylua.new({ maxMemory = 16 * MEGABYTE })
    for _, code in ipairs({ "'x' * 10 ** 12", "[0] * 10 ** 12", "(0,) * 10 ** 12", "list(range(10 ** 12))", "1 << 10 ** 12", "bytes(10 ** 12)" }) do
      refused(py, code, { "MemoryLimitError", "MemoryError", "OverflowError" })
    end
  end)
end)

describe("a hostile native", function()
  -- Each ends by time or by memory, whichever comes first.
  local ends = { "TimeoutError", "MemoryLimitError", "MemoryError", "OverflowError" }
  local cases = {
    { "sum over a huge range", "sum(range(10 ** 12))" },
    { "a huge string", "'x' * 10 ** 12" },
    { "a huge list", "[0] * 10 ** 12" },
    { "a huge power", "10 ** 10 ** 9" },
    { "a power of powers", "2 ** 2 ** 40" },
    { "a huge shift", "1 << (1 << 40)" },
    { "a sort of very much", "sorted(list(range(3000000))[::-1], key=lambda x: -x) and [0] * 10 ** 12" },
    { "a sort that compares slowly", "class S:\n    def __lt__(self, o):\n        while True: pass\nsorted([S(), S()])" },
    { "an iterator without end", "list(iter(int, 1))" },
    { "a generator without end", "def g():\n    while True: yield 1\nset(g())" },
    { "max of an iterator without end", "max(iter(int, 1))" },
    { "any of an iterator without end", "any(iter(int, 1))" },
    { "a search in an iterator without end", "5 in iter(int, 1)" },
    { "join of an iterator without end", "''.join(iter(str, 1))" },
    { "dict of pairs without end", "dict((i, i) for i in iter(object, 1))" },
    { "map without end", "list(map(lambda x: x, iter(int, 1)))" },
    { "zip without end", "sum(1 for _ in zip(iter(int, 1), iter(int, 1)))" },
    { "filter that finds nothing", "list(filter(None, iter(int, 1)))" },
    { "enumerate without end", "for _ in enumerate(iter(int, 1)): pass" },
    { "unpacking without end", "a, *b = iter(int, 1)" },
    { "a call with arguments without end", "print(*iter(int, 1))" },
    { "a slice filled without end", "l = []\nl[:] = iter(int, 1)" },
    { "extend without end", "[].extend(iter(int, 1))" },
    { "a hostile __eq__", "class E:\n    def __eq__(self, o):\n        while True: pass\n[E()].index(1)" },
    { "a hostile __eq__ of a key", "class E:\n    def __hash__(self): return 1\n    def __eq__(self, o):\n        while True: pass\n{E(): 1}[E()]" },
    { "a hostile __hash__", "class H:\n    def __hash__(self):\n        while True: pass\n{H(): 1}" },
    { "a hostile __repr__", "class R:\n    def __repr__(self):\n        while True: pass\nrepr([R()])" },
    { "a hostile __format__", "class F:\n    def __format__(self, s):\n        while True: pass\nf'{F()}'" },
    { "a hostile __index__", "class I:\n    def __index__(self):\n        while True: pass\n[1][I()]" },
    { "a hostile __len__", "class L:\n    def __len__(self):\n        while True: pass\nlen(L())" },
    { "a hostile __bool__", "class B:\n    def __bool__(self):\n        while True: pass\nnot B()" },
    { "a hostile __getattr__", "class G:\n    def __getattr__(self, n):\n        while True: pass\nhasattr(G(), 'x')" },
    { "a hostile __instancecheck__", "class M(type):\n    def __instancecheck__(cls, o):\n        while True: pass\nclass C(metaclass=M): pass\nisinstance(1, C)" },
    { "a hostile __del__-like close", "def g():\n    try:\n        yield 1\n    finally:\n        while True: pass\nx = g()\nnext(x)\nx.close()" },
    { "a big int printed", "x = 7 ** 3000\nwhile True: str(x)" },
    { "a big int multiplied", "x = 7 ** 100000\nwhile True: x * x" },
    { "a big int divided", "x = 7 ** 300000\ny = 3 ** 200000\nwhile True: x // y" },
    { "a big int parsed", "s = '7' * 4000\nwhile True: int(s)" },
    { "a big power with a modulus", "while True: pow(7 ** 2000, 3 ** 2000, 5 ** 2000)" },
    { "a long search", "s = 'a' * 1000000\nwhile True: s.find('a' * 1000 + 'b')" },
    { "a long replace", "s = 'a' * 1000000\nwhile True: s.replace('a', 'bc')" },
    { "a long count", "s = 'a' * 1000000\nwhile True: s.count('aa')" },
    { "a long comparison", "a = [0] * 1000000\nb = [0] * 1000000\nwhile True: a == b" },
    { "a long repr", "l = [0] * 100000\nwhile True: repr(l)" },
    { "a long reverse", "l = list(range(100000))\nwhile True: l.reverse()" },
    { "a range searched", "5.5 in range(10 ** 12)" },
    { "a list searched", "l = [0] * 1000000\nwhile True: 1 in l" },
    { "nested comparisons", "a = b = 0\nfor _ in range(60): a, b = [a, a], [b, b]\na == b" },
    { "nested representations", "a = 0\nfor _ in range(60): a = [a, a]\nrepr(a)" },
    { "nested hashes", "a = 0\nfor _ in range(60): a = (a, a)\nhash(a)" },
    { "nested JSON", "import json\na = 0\nfor _ in range(60): a = [a, a]\njson.dumps(a)" },
    { "a long JSON", "import json\ns = '[' + '1,' * 100000 + '1]'\nwhile True: json.loads(s)" },
    { "a catastrophic pattern", "import re\nre.match('(a+)+$', 'a' * 50 + 'b')" },
    { "a catastrophic pattern of alternatives", "import re\nre.match('(?:a|aa|b)*c', 'a' * 100)" },
    { "a pattern that keeps very much", "import re\nre.match('(?:(a)|(b))*c', 'ab' * 5000000)" },
    { "a template of much", "import re\nre.sub('(?s).*', '\\\\g<0>' * 100000, 'a' * 100000)" },
    { "a long pattern", "import re\nre.compile('(' * 400 + 'a|bb|' * 200000 + ')' * 400)" },
  }

  for _, case in ipairs(cases) do
    it("ends: " .. case[1], function()
      local py = pylua.new({ timeout = 0.2, maxMemory = 64 * MEGABYTE })
      refused(py, case[2], ends)
    end)
  end
end)

describe("a text or a number that would be huge", function()
  local ends = { "TimeoutError", "MemoryLimitError", "MemoryError", "OverflowError" }
  local cases = {
    "'%1000000000d' % 1", "'%.2147483647f' % 1.0", "'%.1000000000d' % 1", "'%*d' % (10 ** 12, 1)", "b'%1000000000s' % b'a'",
    "format(1, '10000000000')", "format('a', '>10000000000')", "format(1.5, '.2147483647f')", "'{:>{}}'.format('a', 10 ** 10)", "f'{1:{10 ** 12}}'",
    "'a'.center(10 ** 12)", "'a'.zfill(10 ** 12)", "b'a'.ljust(10 ** 12)", "('\\t' * 1000).expandtabs(10 ** 9)", "'x' * 10 ** 18", "b'x' * 10 ** 18",
    "bytearray(10 ** 18)", "bytes(10 ** 18)", "bytearray(1000).__imul__(10 ** 15)", "(1).to_bytes(10 ** 12, 'big')",
    "('a' * 10 ** 6).replace('a', 'b' * 10 ** 6)", "('a' * 10 ** 6).replace('', 'x' * 10 ** 6)", "(b'a' * 10 ** 6).replace(b'', b'x' * 10 ** 6)",
    "('x' * 10 ** 6).join(['a'] * 10 ** 5)", "(b'x' * 10 ** 6).join([b'a'] * 10 ** 5)", "('a' * 10 ** 6).translate({97: 'x' * 10 ** 6})",
    "'x'.join(map(str, range(10 ** 9)))", "('{0!r:>{1}}' * 1000).format('a', 10 ** 6)", "('{:{}}' * 1000).format(*[1, 10 ** 6] * 1000)",
    "import math; math.factorial(10 ** 7)", "import math; math.factorial(10 ** 18)", "import math; math.comb(10 ** 9, 10 ** 8)", "import math; math.perm(10 ** 9, 10 ** 8)",
    "import math; math.comb(10 ** 400, 10 ** 17)", "1 << 10 ** 12", "1 << 10 ** 20", "10 ** 10 ** 10", "(-3) ** 10 ** 18", "pow(7, 3 ** 10 ** 6, 10 ** 100000)",
    "('\\u00e9' * 10 ** 7).encode('ascii', 'namereplace')", "b = b'\\xe9' * 10 ** 6\nwhile True: b.decode('cp1252')", "s = '\\u20ac' * 10 ** 6\nwhile True: s.encode('cp1252')",
    "s = '\\u20ac' * 10 ** 6\nwhile True: s.encode('utf-7').decode('utf-7')", "import math\nwhile True: math.sumprod([1.5] * 1000, [2] * 1000)",
  }
  for _, code in ipairs(cases) do
    it("is refused: " .. code:gsub("\n", " "), function()
      refused(pylua.new({ timeout = 0.5, maxMemory = 64 * MEGABYTE }), code, ends)
    end)
  end
end)

describe("a standard module", function()
  local ends = { "TimeoutError", "InstructionLimitError", "MemoryLimitError", "MemoryError", "OverflowError" }
  local cases = {
    "import random; random.choices('ab', k=10 ** 12)", "import random; random.getrandbits(2 ** 31 - 1)", "import random; random.randbytes(10 ** 8)",
    "import random; random.sample(range(10 ** 12), 10 ** 10)", "import random; random.SystemRandom().randbytes(10 ** 12)", "import random\nwhile True: random.Random()",
    "import time; time.sleep(10 ** 9)", "import time; time.strftime('%200d' * 10 ** 6)", "import time\nwhile True: time.localtime()",
    "import time\nwhile True: time.strptime(' a' * 10 ** 5, ' a' * 10 ** 5)", "import time; time.struct_time(iter(int, 1))", "import datetime\nwhile True: datetime.datetime.now().isoformat()",
    "import datetime; datetime.datetime.now().strftime('%f' * 10 ** 7)", "import statistics; statistics.mean(iter(int, 1))", "import statistics; statistics.fmean(iter(int, 1))",
  }
  for _, code in ipairs(cases) do
    it("meets the limits: " .. code:gsub("\n", " "), function()
      refused(pylua.new({ timeout = 0.2, maxMemory = 64 * MEGABYTE }), code, ends)
      refused(pylua.new({ timeout = 4, maxInstructions = 300000, maxMemory = 64 * MEGABYTE }), code, ends)
    end)
  end
end)

describe("what builtins leave behind", function()
  it("is collected in time", function()
    local py = pylua.new({ maxMemory = 16 * MEGABYTE })
    py:execute("for i in range(30000): sorted(range(100))")
    py:execute("for i in range(30000): 'a,b,c,d,e,f,g,h'.split(',')")
  end)
end)

describe("a class whose objects have ever new attributes", function()
  it("stays quick and small", function()
    local py = pylua.new({ timeout = 10, maxMemory = 16 * MEGABYTE })
    py:execute([[
class C: pass
for i in range(200000):
    c = C()
    setattr(c, 'a%d' % i, i)
    assert vars(c) == {'a%d' % i: i}
]])
  end)
end)

describe("the recursion limit", function()
  local code = "def f(n): return 0 if n == 0 else 1 + f(n - 1)"

  it("is 1000 unless told", function()
    local py = pylua.new()
    py:execute(code)
    assert.equal(900, py:eval("f(900)"))
    local ok, err = pcall(py.eval, py, "f(2000)")
    assert.is_false(ok)
    assert.equal("RecursionError", err.type)
    assert.equal(900, py:eval("f(900)"))
  end)

  it("can be lower or far higher", function()
    local py = pylua.new({ maxRecursion = 50 })
    py:execute(code)
    assert.is_false((pcall(py.eval, py, "f(100)")))
    assert.equal(30, py:eval("f(30)"))
    py = pylua.new({ maxRecursion = 200000 })
    py:execute(code)
    assert.equal(100000, py:eval("f(100000)"))
  end)

  it("can be caught, as in Python", function()
    local py = pylua.new()
    py:execute(code .. "\ntry:\n    f(10 ** 6)\nexcept RecursionError as e:\n    got = str(e)")
    assert.truthy(py:getGlobal("got"):find("maximum recursion depth exceeded", 1, true))
  end)

  it("holds where natives call back", function()
    local py = pylua.new({ maxRecursion = 100000 })
    for _, recursion in ipairs({
      "class A:\n    def __repr__(self): return repr(self)\nrepr(A())",
      "class A:\n    def __eq__(self, o): return self == o\nA() == A()",
      "class A:\n    def __hash__(self): return hash(self)\nhash(A())",
      "class A:\n    def __getattr__(self, n): return getattr(self, n)\nA().x",
      "f = lambda x: sorted([1], key=f)\nf(1)",
      "f = lambda x: list(map(f, [1]))\nf(1)",
      "l = []\nfor _ in range(100000): l = [l]\nrepr(l)",
      "l = []\nm = []\nfor _ in range(100000): l, m = [l], [m]\nl == m",
      "t = ()\nfor _ in range(100000): t = (t,)\nhash(t)",
      "class M(type):\n    def __call__(cls): return cls()\nclass A(metaclass=M): pass\nA()",
      "def g(n):\n    yield from g(n + 1)\nnext(g(0))",
    }) do
      local ok, err = pcall(py.execute, py, recursion)
      assert(not ok, recursion)
      assert(err.type == "RecursionError", recursion .. ": " .. tostring(err))
      assert.equal(2, py:eval("1 + 1"))
    end
  end)

  it("frees deep structures", function()
    local py = pylua.new()
    py:execute("l = []\nfor _ in range(1000000): l = [l]\nl = None\nfor _ in range(300000): x = [_]")
    assert.equal(2, py:eval("1 + 1"))
  end)
end)

describe("limits that are no limits", function()
  it("are refused", function()
    for _, options in ipairs({
      { timeout = "1" }, { timeout = -1 }, { timeout = 0 / 0 }, { maxMemory = -5 }, { maxMemory = "x" },
      { maxInstructions = -1 }, { maxInstructions = {} }, { maxRecursion = -1 }, { maxRecursion = true },
      { stdout = 5 }, { maxRecursion = 1.5 },
    }) do
      assert.is_false((pcall(pylua.new, options)))
    end
    assert.is_false((pcall(pylua.new, 5)))
    assert.is_false((pcall(pylua.new, "x")))
  end)
end)

describe("the sandbox", function()
  it("has no way to a file, the environment or Lua", function()
    local py = pylua.new({ timeout = 5 })
    for _, code in ipairs({
      "open('/etc/passwd')", "import os", "import subprocess", "import socket", "import ctypes", "import lua\nlua.globals",
      "__import__('os')", "from os import path", "import pathlib", "import io\nio.open('/etc/passwd')",
      "exec('import os')", "eval(\"__import__('os')\")", "require('os')", "os.execute('true')", "io.open('x')",
      "_G", "package.loaded", "string.char(1)", "debug.getregistry()", "import builtins\nbuiltins.open('/etc/passwd')",
      "(lambda: 0).__globals__['__builtins__'].open('x')", "[].__class__.__base__.__subclasses__()[0].__init__.__globals__['sys'].modules['os']",
      "import sys\nsys.modules['os'].environ", "input()", "import importlib\nimportlib.import_module('os')",
    }) do
      assert(not pcall(py.execute, py, code), code)
      assert.equal(2, py:eval("1 + 1"))
    end
  end)
end)
