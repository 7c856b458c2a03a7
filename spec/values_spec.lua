-- Values crossing in both directions.
local pylua = require("pylua")

-- Whether this Lua tells the integer 1 from the float 1.0.
local has_integers = math.type ~= nil

describe("a plain for over an iterator", function()
  it("gets what it yields, on every Lua", function()
    local py = pylua.new()
    py:execute("def down(n):\n    while n:\n        yield n\n        n -= 1\ndef empty(): yield from ()")
    local g, seen = py:globals(), {}
    for value in g.down(3) do seen[#seen + 1] = value end
    for value in py:eval("map(str, [7, 8])") do seen[#seen + 1] = value end
    for value in g.empty() do seen[#seen + 1] = value end
    assert.equal("3,2,1,7,8", table.concat(seen, ","))
  end)
end)

describe("a value compared with itself", function()
  it("is equal on every Lua, whatever Python says", function()
    local py = pylua.new()
    py:execute("class Never:\n    def __eq__(self, other): return False\nnever = Never()")
    local never = py:getGlobal("never")
    assert.is_true(never == py:getGlobal("never"))
    assert.is_true(pylua.None == pylua.None and pylua.NotImplemented == pylua.NotImplemented)
    assert.is_false(pylua.None == pylua.NotImplemented)
    local err = pylua.error("ValueError", "x")
    assert.is_true(err == err)
  end)
end)

describe("a scalar", function()
  local py, g

  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  local function kind(value)
    g.v = value
    return py:eval("type(v).__name__")
  end

  it("crosses as what it is", function()
    assert.equal("bool", kind(true))
    assert.equal("bool", kind(false))
    assert.equal("int", kind(42))
    assert.equal("int", kind(-7))
    assert.equal("float", kind(0.5))
    assert.equal("str", kind("text"))
    assert.equal("str", kind(""))
    assert.is_true(py:eval("True"))
    assert.is_false(py:eval("False"))
    assert.is_nil(py:eval("None"))
    assert.equal(0.5, py:eval("0.5"))
    assert.equal(-3, py:eval("-3"))
    assert.equal("text", py:eval("'text'"))
  end)

  it("keeps integers and floats apart where Lua does", function()
    if has_integers then
      assert.equal("float", kind(1.0))
      assert.equal("integer", math.type(py:eval("1")))
      assert.equal("float", math.type(py:eval("1.0")))
      assert.equal("integer", math.type(py:eval("True + 1")))
    else
      assert.equal("int", kind(1.0))
      assert.equal("float", kind(1.5))
    end
  end)

  it("keeps floats exactly", function()
    for _, value in ipairs({ 0.1, 1 / 3, 1e300, -1e-300, 5e-324, 2 ^ 53, 123456.789 }) do
      g.v = value
      assert.equal(value, g.v)
      assert.equal(value, py:eval("v + 0.0"))
    end
    g.v = 1 / 0
    assert.equal("inf", py:eval("repr(float(v))"))
    assert.equal(1 / 0, g.v)
    assert.equal(-1 / 0, py:eval("-float('inf')"))
    g.v = 0 / 0
    assert.is_true(py:eval("v != v"))
    local nan = g.v
    assert.truthy(nan ~= nan)
    g.v = -1 / (1 / 0)
    assert.equal(-1 / 0, 1 / g.v)
  end)

  it("keeps integers up to the limit of the Lua", function()
    for _, text in ipairs({ "0", "1", "-1", "2147483647", "2147483648", "-2147483649", "4294967296",
      "9007199254740991", "-9007199254740991" }) do
      local value = py:eval(text)
      assert.equal("number", type(value))
      assert.equal(tonumber(text), value)
      g.v = value
      assert.equal(text, py:eval("str(v)"))
    end
    if has_integers then
      assert.equal(math.maxinteger, py:eval("2 ** 63 - 1"))
      assert.equal(math.mininteger, py:eval("-2 ** 63"))
      g.v = math.maxinteger
      assert.is_true(py:eval("v == 2 ** 63 - 1"))
      g.v = math.mininteger
      assert.is_true(py:eval("v == -2 ** 63 and type(v) is int"))
    end
  end)

  it("crosses an int that does not fit as an object, never rounded", function()
    local texts = { "2 ** 64", "-2 ** 64", "2 ** 63", "10 ** 30", "2 ** 1000" }
    if not has_integers then texts[#texts + 1] = "2 ** 53 + 1" end
    for _, text in ipairs(texts) do
      local big = py:eval(text)
      assert(type(big) ~= "number", text)
      assert.equal(py:eval("str(" .. text .. ")"), tostring(big))
      g.big = big
      assert.is_true(py:eval("big == " .. text .. " and type(big) is int"))
    end
  end)

  it("lets Lua calculate with big ints", function()
    local big = py:eval("10 ** 30")
    assert.equal(py:eval("str(10 ** 30 + 1)"), tostring(big + 1))
    assert.equal(py:eval("str(10 ** 60)"), tostring(big * big))
    assert.equal(0, big - big)
    assert.truthy(big == py:eval("10 ** 30"))
    assert.truthy(big < py:eval("10 ** 31"))
  end)

  it("takes a Lua number that is a whole float beyond the integers", function()
    g.v = 2 ^ 70
    assert.is_true(py:eval("v == 2 ** 70"))
    g.v = 1e300
    assert.is_true(py:eval("v == 1e300"))
  end)
end)

describe("a string", function()
  local py, g

  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  it("is Unicode in Python", function()
    g.s = "h\195\169llo \240\159\152\128"
    assert.equal(7, py:eval("len(s)"))
    assert.equal("\195\169", py:eval("s[1]"))
    assert.equal("\240\159\152\128", py:eval("s[-1]"))
    assert.equal("H\195\137LLO \240\159\152\128", py:eval("s.upper()"))
  end)

  it("survives a round trip whatever its bytes", function()
    local all = {}
    for i = 0, 255 do all[#all + 1] = string.char(i) end
    local samples = { "", "\0", "a\0b", table.concat(all), "\255\254", "\195", "\195\40", "\240\159\152",
      "\237\160\128", "\237\191\191", "\244\144\128\128", "\192\128", "ok\255ok", ("\255"):rep(1000) }
    g.identity = py:eval("lambda s: s")
    for _, text in ipairs(samples) do
      g.s = text
      assert.equal(text, g.s)
      assert.equal(text, py:eval("s"))
      assert.equal(text, g.identity(text))
      assert.equal("x" .. text .. "y", py:eval("'x' + s + 'y'"))
      assert.is_true(py:eval("isinstance(s, str)"))
    end
  end)

  it("shows bytes that are no UTF-8 as Python does", function()
    g.s = "a\255b"
    assert.equal("'a\\udcffb'", py:eval("repr(s)"))
    assert.equal(3, py:eval("len(s)"))
  end)

  it("is what bytes are in Lua, which go back as bytes when told", function()
    py:execute("b = bytes(range(256))")
    assert.equal("string", type(g.b))
    assert.equal(256, #g.b)
    assert.equal(255, g.b:byte(256))
    g.text, g.data = g.b, pylua.bytes(g.b)
    assert.is_true(py:eval("type(text) is str and type(data) is bytes and data == b"))
    assert.is_true(py:eval("text.encode('utf-8', 'surrogateescape') == b"))
  end)

  it("may be long", function()
    local text = ("0123456789"):rep(100000)
    g.s = text
    assert.equal(1000000, py:eval("len(s)"))
    assert.equal(text, g.s)
    assert.equal(2000000, #py:eval("s + s"))
  end)

  it("serves as a key on both sides", function()
    py:execute("d = {}")
    g.k = "k\255\0"
    py:execute("d[k] = 1")
    assert.equal(1, g.d["k\255\0"])
  end)
end)

describe("a Lua table in Python", function()
  local py, g

  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  it("is shared, not copied", function()
    local t = { 1, 2, 3 }
    g.t = t
    py:execute("t.append(4); t[0] = 'first'")
    assert.equal(4, t[4])
    assert.equal("first", t[1])
    t[2] = "changed"
    assert.equal("changed", py:eval("t[1]"))
    assert.equal(t, g.t)
    assert.is_true(py:eval("t is t"))
    g.u = t
    assert.is_true(py:eval("t is u"))
  end)

  it("behaves as a list while its keys are 1..n", function()
    g.t = { 10, 20, 30, 40 }
    assert.equal(4, py:eval("len(t)"))
    assert.equal(10, py:eval("t[0]"))
    assert.equal(40, py:eval("t[-1]"))
    assert.is_true(py:eval("t == [10, 20, 30, 40] and [10, 20, 30, 40] == t and t != [10]"))
    assert.is_true(py:eval("t[1:3] == [20, 30] and t[::-1] == [40, 30, 20, 10]"))
    assert.is_true(py:eval("[x for x in t] == [10, 20, 30, 40] and list(t) == t"))
    assert.is_true(py:eval("20 in t and 99 not in t and bool(t)"))
    assert.equal(100, py:eval("sum(t)"))
    assert.equal(40, py:eval("max(t)"))
    py:execute("t.insert(0, 5); last = t.pop(); first = t.pop(0)")
    assert.equal(40, g.last)
    assert.equal(5, g.first)
    assert.equal(3, #g.t)
    assert.is_true(py:eval("sorted(t, reverse=True) == [30, 20, 10]"))
    py:execute("a, b, *c = t")
    assert.equal(20, g.b)
  end)

  it("raises as a list does", function()
    g.t = { 1 }
    for code, kind in pairs({ ["t[5]"] = "IndexError", ["t[-2]"] = "IndexError" }) do
      local ok, err = pcall(py.eval, py, code)
      assert.is_false(ok)
      assert.equal(kind, err.type)
    end
  end)

  it("is an empty list when it is empty", function()
    g.t = {}
    assert.is_true(py:eval("len(t) == 0 and not t and t == [] and list(t) == []"))
    py:execute("t.append('x')")
    assert.equal("x", g.t[1])
  end)

  it("behaves as a dict otherwise", function()
    local t = { a = 1, b = 2 }
    g.t = t
    assert.is_true(py:eval("t['a'] == 1 and len(t) == 2 and 'a' in t and 'z' not in t"))
    assert.is_true(py:eval("sorted(t) == ['a', 'b'] and sorted(t.keys()) == ['a', 'b']"))
    assert.is_true(py:eval("sorted(t.values()) == [1, 2] and sorted(t.items()) == [('a', 1), ('b', 2)]"))
    assert.is_true(py:eval("t == {'a': 1, 'b': 2} and {'b': 2, 'a': 1} == t and t != {}"))
    assert.is_true(py:eval("t.get('a') == 1 and t.get('z') is None and t.get('z', 9) == 9"))
    py:execute("t['c'] = 3; del t['a']; t['d'] = {}")
    assert.equal(3, t.c)
    assert.is_nil(t.a)
    assert.is_nil(t.d[1])
    local ok, err = pcall(py.eval, py, "t['missing']")
    assert.is_false(ok)
    assert.equal("KeyError", err.type)
  end)

  it("has its own keys, those of Lua, when it is mixed or has holes", function()
    g.t = { [1] = "one", [2] = "two", [4] = "four", name = "mixed" }
    assert.is_true(py:eval("t[1] == 'one' and t[4] == 'four' and t['name'] == 'mixed' and len(t) == 4"))
    g.t = { [true] = 1, [1.5] = 2, [-1] = 3 }
    assert.is_true(py:eval("t[True] == 1 and t[1.5] == 2 and t[-1] == 3"))
  end)

  it("gives attributes too", function()
    g.t = { name = "n", sub = { deep = 1 } }
    assert.equal("n", py:eval("t.name"))
    assert.equal(1, py:eval("t.sub.deep"))
    py:execute("t.sub.deep += 1; t.made = [1]")
    assert.equal(2, g.t.sub.deep)
    assert.equal(1, g.t.made[1])
    local ok, err = pcall(py.eval, py, "t.missing")
    assert.is_false(ok)
    assert.equal("AttributeError", err.type)
  end)

  it("may contain itself", function()
    local t = {}
    t.me = t
    g.t = t
    assert.is_true(py:eval("t['me'] is t and t.me.me.me is t"))
    assert.equal("string", type(py:eval("repr(t)")))
  end)

  it("nests and comes back as itself", function()
    local inner = { 1 }
    g.outer = { inner = inner, list = { inner, inner } }
    assert.truthy(py:eval("outer['inner']") == inner)
    assert.is_true(py:eval("outer['list'][0] is outer['inner']"))
    py:execute("kept = [outer['inner']]")
    assert.truthy(g.kept[1] == inner)
  end)

  it("is changed while it is iterated without harm", function()
    g.t = { 1, 2, 3 }
    pcall(py.execute, py, "for x in t:\n    if len(t) < 100: t.append(x)")
    g.t = { a = 1, b = 2 }
    pcall(py.execute, py, "for k in t: t[k + 'x'] = 1\n")
    assert.equal(2, py:eval("1 + 1"))
  end)

  it("may be large", function()
    local t = {}
    for i = 1, 50000 do t[i] = i end
    g.t = t
    assert.equal(50000 * 50001 / 2, py:eval("sum(t)"))
    assert.equal(50000, py:eval("len(list(t))"))
  end)
end)

describe("a Python object in Lua", function()
  local py, g

  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  it("is a list that counts from 1", function()
    py:execute("l = ['a', 'b', None, [1]]")
    local l = g.l
    assert.equal("a", l[1])
    assert.is_nil(l[3])
    assert.equal(1, l[4][1])
    assert.is_nil(l[5])
    assert.is_nil(l[0])
    assert.equal(4, #l)
    l[1] = "A"
    l[2] = nil
    assert.is_true(py:eval("l[:2] == ['A', None]"))
    l.append("new")
    l:append("newer")
    assert.is_true(py:eval("l[-2:] == ['new', 'newer']"))
    py:execute("l.clear()")
    assert.equal(0, #l)
  end)

  it("is a dict by its items first", function()
    py:execute("d = {'a': 1, 'keys': 'item', 2: 'two', (1, 2): 'pair', None: 'none'}")
    local d = g.d
    assert.equal(1, d.a)
    assert.equal("item", d.keys)
    assert.equal("two", d[2])
    assert.is_nil(d.missing)
    d.b = 2
    d.a = nil
    assert.is_true(py:eval("'a' not in d and d['b'] == 2"))
    assert.equal(5, d:get("zz", 5))
  end)

  it("is a tuple as one value", function()
    py:execute("def pair(): return 1, 'two', None\nt = pair()")
    local t = g.pair()
    assert.equal(1, t[1])
    assert.equal("two", t[2])
    assert.equal(3, #t)
    local a, b, c = pylua.unpack(t)
    assert.equal(1, a)
    assert.equal("two", b)
    assert.is_nil(c)
    assert.equal(3, select("#", pylua.unpack(t)))
    assert.is_false((pcall(function() t[1] = 2 end)))
  end)

  it("is an object with attributes and methods", function()
    py:execute([[
class Account:
    kind = "current"
    def __init__(self, balance):
        self.balance = balance
    def deposit(self, n):
        self.balance += n
        return self.balance
    @property
    def double(self):
        return self.balance * 2
    @staticmethod
    def plain(x): return x
    @classmethod
    def make(cls, n): return cls(n)
    def __len__(self): return 3
    def __eq__(self, o): return isinstance(o, Account) and o.balance == self.balance
    def __lt__(self, o): return self.balance < o.balance
    def __le__(self, o): return self.balance <= o.balance
    def __add__(self, o): return Account(self.balance + getattr(o, "balance", o))
    def __radd__(self, o): return Account(o + self.balance)
    def __neg__(self): return Account(-self.balance)
    def __call__(self, x): return x * 2
    def __getitem__(self, k): return ("item", k)
    def __str__(self): return f"Account({self.balance})"
a = Account(10)
]])
    local a = g.a
    assert.equal(10, a.balance)
    assert.equal("current", a.kind)
    assert.equal(15, a:deposit(5))
    assert.equal(20, a.deposit(5))
    assert.equal(40, a.double)
    assert.equal(1, a.plain(1))
    assert.equal(7, a.make(7).balance)
    assert.equal(8, g.Account(8).balance)
    a.balance = 1
    assert.equal(1, py:eval("a.balance"))
    a.extra = "new"
    assert.equal("new", py:eval("a.extra"))
    a.extra = nil
    assert.is_false(py:eval("hasattr(a, 'extra')"))
    assert.is_nil(a.missing)
    assert.truthy(a == g.Account(1))
    assert.truthy(a < g.Account(2))
    assert.truthy(a <= g.Account(1))
    assert.equal(3, (a + g.Account(2)).balance)
    assert.equal(6, (a + 5).balance)
    assert.equal(6, (5 + a).balance)
    assert.equal(-1, (-a).balance)
    assert.equal(42, a(21))
    assert.equal("Account(1)", tostring(a))
    assert.equal(5, a[5][2])
  end)

  it("is a set or a bytearray", function()
    py:execute("s = {1}\nf = frozenset([2])\nb = bytearray(b'xyz')")
    g.s:add(5)
    assert.equal(2, #g.s)
    local sum = 0
    for v in pylua.iter(g.s) do sum = sum + v end
    assert.equal(6, sum)
    assert.same({ 2 }, pylua.totable(g.f))
    assert.equal("frozenset", pylua.type(g.f))
    g.f2, g.s2 = g.f, g.s
    assert.is_true(py:eval("f2 is f and s2 is s"))
    g.b[1] = 65
    g.b:append(33)
    assert(g.b[2] == 121 and #g.b == 4)
    assert.equal("Ayz!", py:eval("bytes(b)"))
  end)

  it("reports a property that cannot be set", function()
    py:execute("class C:\n    @property\n    def p(self): return 1\nc = C()")
    local ok, err = pcall(function() g.c.p = 2 end)
    assert.is_false(ok)
    assert.equal("AttributeError", err.type)
  end)

  it("is the same proxy each time", function()
    py:execute("l = []\nclass C: pass\nc = C()\nboth = [c, c]")
    assert.truthy(rawequal(g.l, g.l))
    assert.truthy(rawequal(g.c, g.c))
    assert.truthy(rawequal(g.both[1], g.both[2]))
    local keys = { [g.c] = "found" }
    assert.equal("found", keys[g.both[1]])
  end)

  it("comes back as itself", function()
    py:execute("l = [1]\nclass C: pass\nc = C()")
    g.l2, g.c2 = g.l, g.c
    assert.is_true(py:eval("l2 is l and c2 is c and type(c2) is C"))
    g.t = { g.l, key = g.c }
    assert.is_true(py:eval("t[1] is l and t['key'] is c"))
  end)

  it("is iterated", function()
    py:execute("l = [1, None, 3]\nd = {'a': 1, 'b': 2}\ndef gen():\n    yield 1\n    yield 2\ns = 'ab'")
    local sum = 0
    for v in g.gen() do sum = sum + v end
    assert.equal(3, sum)
    local count = 0
    for i, v in pylua.enumerate(g.l) do
      count = count + 1
      assert.equal(count, i)
      assert.equal(({ 1, nil, 3 })[i], v)
    end
    assert.equal(3, count)
    local seen = {}
    for k, v in pylua.pairs(g.d) do seen[k] = v end
    assert.same({ a = 1, b = 2 }, seen)
  end)

  it("copies to a plain table", function()
    py:execute("d = {'a': [1, 2, {'deep': True}], 'b': (3, None, 4), 'n': None, 's': 'text', 1: 'one'}")
    local t = pylua.totable(g.d)
    assert.equal("table", type(t))
    assert.equal(2, t.a[2])
    assert.equal("table", type(t.a))
    assert.is_true(t.a[3].deep)
    assert.equal(3, t.b[1])
    assert.equal(4, t.b[3])
    assert.is_nil(t.n)
    assert.equal("one", t[1])
    t.a[1] = "changed"
    assert.equal(1, py:eval("d['a'][0]"))
  end)

  it("copies what is shared or circular once", function()
    py:execute("x = [1]\nboth = [x, x]\nloop = []\nloop.append(loop)\nself_ = {}\nself_['me'] = self_")
    local both = pylua.totable(g.both)
    assert.equal(both[1], both[2])
    local loop = pylua.totable(g.loop)
    assert.equal(loop, loop[1])
    local me = pylua.totable(g.self_)
    assert.equal(me, me.me)
  end)

  it("copies sets, ranges and Lua tables too", function()
    local seen = pylua.totable(py:eval("{1}"))
    assert.equal("table", type(seen))
    assert.same({ 0, 1, 2 }, pylua.totable(py:eval("range(3)")))
    local t = { 1 }
    g.t = t
    assert.same({ { 1 } }, pylua.totable(py:eval("[t]")))
  end)
end)

describe("None", function()
  it("is nil, and pylua.None where nil would be lost", function()
    local py = pylua.new()
    local g = py:globals()
    g.f = py:eval("lambda *a: [x is None for x in a]")
    local got = g.f(nil, pylua.None, 1)
    assert.is_true(got[1])
    assert.is_true(got[2])
    assert.is_false(got[3])
    g.t = { 1, pylua.None, 3 }
    assert.is_true(py:eval("t[1] is None and len(t) == 3"))
    py:execute("d = {'k': 1}")
    g.d.k = pylua.None
    assert.is_true(py:eval("d == {'k': None}"))
    g.n = pylua.None
    assert.is_true(py:eval("n is None"))
  end)
end)

describe("20,000 live objects", function()
  it("cross from Python to Lua", function()
    local py = pylua.new()
    py:execute("class C:\n    def __init__(self, n): self.n = n\nobjects = [C(i) for i in range(20000)]")
    local objects, kept = py:globals().objects, {}
    for i = 1, 20000 do kept[i] = objects[i] end
    for i = 1, 20000, 997 do assert.equal(i - 1, kept[i].n) end
    assert.truthy(rawequal(kept[12345], objects[12345]))
  end)

  it("cross from Lua to Python", function()
    local py = pylua.new()
    local g = py:globals()
    py:execute("kept = []\nkeep = kept.append")
    local keep = g.keep
    local tables = {}
    for i = 1, 20000 do
      tables[i] = { n = i }
      keep(tables[i])
    end
    assert.equal(20000, py:eval("len(kept)"))
    assert.equal(20000 * 20001 / 2, py:eval("sum(t['n'] for t in kept)"))
    assert.truthy(g.kept[777] == tables[777])
    for i = 1, 20000 do keep(function() return i end) end
    assert.equal(20000 * 20001 / 2, py:eval("sum(f() for f in kept[20000:])"))
  end)

  it("are collected on both sides", function()
    local py = pylua.new({ maxMemory = 64 * 1024 * 1024 })
    local g = py:globals()
    py:execute("class C:\n    def __init__(self): self.data = [0] * 1000\ndef make(): return C()\ndef drop(x): pass")
    local make, drop = g.make, g.drop
    for _ = 1, 20000 do
      local c = make()
      c.back = { c }
      drop({})
      drop(function() end)
    end
    collectgarbage()
    assert.equal(2, py:eval("1 + 1"))
  end)

  it("stay alive while either side holds them", function()
    local py = pylua.new()
    local g = py:globals()
    local list = py:eval("[1, 2, 3]")
    g.t = { "only python holds this" }
    g.f = function() return "and this" end
    for _ = 1, 3 do
      collectgarbage()
      py:execute("for _ in range(100000): x = [_]")
    end
    assert.equal(3, list[3])
    assert.equal("only python holds this", py:eval("t[0]"))
    assert.equal("and this", py:eval("f()"))
  end)
end)
