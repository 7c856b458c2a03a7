-- Who may touch what: Python's objects in Lua.
local pylua = require("pylua")

local CLASS = [[
class Account:
    def __init__(self, balance):
        self.balance = balance
        self._pin = 1234
    def lua_fields(self):
        return %s
    def wipe(self): self.balance = 0
    def deposit(self, n):
        self.balance += n
        return self.balance
    def __add__(self, other): return self.balance + other
    def __radd__(self, other): return other + self.balance
    def __len__(self): return 3
    def __call__(self): return 'called'
    def __lt__(self, other): return self.balance < other.balance
    def __neg__(self): return -self.balance
    def __getitem__(self, key): return key
    def __iter__(self): return iter([1, 2])
    def __eq__(self, other): return True
    def __str__(self): return 'shown'
acct = Account(10)
other = Account(20)
]]

local function refused(f, name)
  local ok, err = pcall(f)
  assert.is_false(ok)
  assert(tostring(err):find("field '" .. name .. "' of 'Account' object is not accessible", 1, true), tostring(err))
end

describe("lua_fields", function()
  it("closes what it lists in a permissive runtime", function()
    local py = pylua.new()
    py:execute(CLASS:format("['_pin', 'wipe', '__add__', '__radd__', '__len__', '__call__', '__lt__', '__neg__', '__getitem__', '__iter__', '__eq__', '__str__']"))
    local g = py:globals()
    local acct = g.acct
    assert.equal(10, acct.balance)
    assert.equal(15, acct:deposit(5))
    refused(function() return acct._pin end, "_pin")
    refused(function() acct._pin = 1 end, "_pin")
    refused(function() acct._pin = nil end, "_pin")
    refused(function() return acct.wipe end, "wipe")
    refused(function() return acct:wipe() end, "wipe")
    refused(function() return pylua.attr(acct, "_pin") end, "_pin")
    refused(function() return acct + 1 end, "__add__")
    refused(function() return 1 + acct end, "__radd__")
    refused(function() return #acct end, "__len__")
    refused(function() return acct() end, "__call__")
    refused(function() return acct < g.other end, "__lt__")
    refused(function() return -acct end, "__neg__")
    refused(function() return acct[1] end, "__getitem__")
    refused(function() return pylua.item(acct, 1) end, "__getitem__")
    refused(function() for _ in pylua.pairs(acct) do end end, "__iter__")
    refused(function() return pylua.unpack(acct) end, "__iter__")
    assert.is_false(acct == g.other)
    assert(tostring(acct):find("Account object", 1, true))
    refused(function() return g.Account.wipe end, "wipe")
    refused(function() return acct.lua_fields end, "lua_fields")
    assert.equal(15, py:eval("acct.balance"))
    assert.equal(1234, py:eval("acct._pin"))
  end)

  it("opens only what it lists in another", function()
    local py = pylua.new({ permissive = false })
    py:execute(CLASS:format("('balance', '__len__')"))
    local acct = py:globals().acct
    assert.equal(10, acct.balance)
    assert.equal(3, #acct)
    refused(function() return acct.deposit end, "deposit")
    refused(function() acct.new = 1 end, "new")
    refused(function() return acct + 1 end, "__add__")
    -- Objects without a list are as open as ever.
    assert.equal(2, py:eval("[1, 2]")[2])
  end)

  it("may raise", function()
    local py = pylua.new()
    py:execute(CLASS:format("1 / 0"))
    local ok, err = pcall(function() return py:globals().acct.balance end)
    assert(not ok and err.type == "ZeroDivisionError", tostring(err))
  end)
end)

describe("what leads out of the sandbox", function()
  local CODE = [[
class C:
    def method(self): pass
def generator():
    yield 1
gen = generator()
c = C()
def f(): pass
]]
  it("is closed to Lua", function()
    local py = pylua.new()
    py:execute(CODE)
    local g = py:globals()
    for _, case in ipairs({ { g.C, "__subclasses__" }, { g.gen, "gi_frame" }, { g.gen, "gi_code" } }) do
      local ok, err = pcall(function() return case[1][case[2]] end)
      assert(not ok and tostring(err):find("attribute '" .. case[2] .. "' is closed to Lua", 1, true), tostring(err))
    end
    for _, name in ipairs({ "__globals__", "__code__", "__closure__", "__builtins__", "__self__" }) do
      local ok, err = pcall(pylua.attr, g.f, name)
      assert(not ok and tostring(err):find("is closed to Lua", 1, true), name)
    end
    assert.equal("C", g.C.__name__)
  end)

  it("is open where the host wants it", function()
    local py = pylua.new({ introspection = true })
    py:execute(CODE)
    assert.equal("table", type(pylua.totable(py:globals().C.__subclasses__())))
    assert.equal("__main__", pylua.attr(py:globals().f, "__globals__")["__name__"])
  end)
end)

describe("a class that takes over", function()
  it("what Lua's operations mean", function()
    local py = pylua.new()
    py:execute([[
import lua
class Custom:
    def __init__(self): self.log = []
    def __lua_index__(self, rt, key):
        if key == 'bad': return KeyError('returned')
        if key == 'worse': raise ValueError('raised')
        return ('index', key)
    def __lua_newindex__(self, rt, key, value): self.log.append((key, value))
    def __lua_call__(self, rt, *args): return args
    def __lua_len__(self, rt): return 42
    def __lua_add__(self, rt, other): return ('add', other)
    def __lua_radd__(self, rt, other): return ('radd', other)
    def __lua_sub__(self, rt, other): return 'sub'
    def __lua_concat__(self, rt, other): return 'concat'
    def __lua_lt__(self, rt, other): return True
    def __lua_unm__(self, rt): return 'unm'
    def __lua_tostring__(self, rt): return 'custom!'
    def __add__(self, other): return 'Python adds'
c = Custom()
]])
    local g = py:globals()
    local c = g.c
    assert.equal("key", c.key[2])
    assert.equal(1, c[1][2])
    c.x = 5
    assert.equal(5, py:eval("c.log[0][1]"))
    assert.equal(2, #c(1, 2))
    assert.equal("add", (c + 1)[1])
    assert.equal(1, (1 + c)[2])
    assert.equal("sub", c - 1)
    assert.equal("concat", c .. "x")
    assert.is_true(c < c)
    assert.equal("unm", -c)
    assert.equal("custom!", tostring(c))
    local ok, err = pcall(function() return c.bad end)
    assert(not ok and err.type == "KeyError")
    ok, err = pcall(function() return c.worse end)
    assert(not ok and err.type == "ValueError")
    assert.equal("Python adds", py:eval("c + 1"))
  end)
end)
