-- The crossings between Lua and Python, measured in pylua: nanoseconds of one turn of a loop on the side
-- that crosses, the best of several rounds, loop included. `peer.py` has the same rows for lupa.
--
--   LUA_CPATH='…/?.so' lua pylua.lua [ROW|all [TURNS [ROUNDS]]]
--
-- Prints a row's name and its time per line; a row that the module cannot do is left out.

local pylua = require("pylua")

local only, turns, rounds = ..., tonumber((select(2, ...))), tonumber((select(3, ...)))
turns, rounds = turns or 200000, rounds or 7
if only == "all" then only = nil end

local py = pylua.new()
py:execute([[
class Point:
    def __init__(self):
        self.x = 1
    def area(self):
        return self.x
def add(a, b): return a + b
def take(s): return 0
def make(): return []
def fail(): raise ValueError('no')
point = Point()
numbers = list(range(1000))
nested = {'row%d' % i: list(range(100)) for i in range(100)}
]])
local g = py:globals()

local strings = {}
for i = 1, 1000 do strings[i] = ("string %013d"):format(i) end
local numbers = {}
for i = 1, 1000 do numbers[i] = i end
local nested = {}
for i = 1, 100 do
  local row = {}
  for j = 1, 100 do row[j] = j end
  nested["row" .. i] = row
end

g.add_lua = function(a, b) return a + b end
g.take_lua = function(_) return 0 end
g.make_lua = function() return {} end
g.fail_lua = function() error("no", 0) end
g.object = { x = 1, area = function(self) return self.x end }
g.numbers_lua, g.nested_lua, g.strings = numbers, nested, strings
py:execute("strings = [s for s in strings]")

-- A row's turns run in one call of this, so that calling it costs nothing.
local function from_python(body)
  py:execute(
    "def run(turns):\n  t, d, o = numbers_lua, object, object\n"
      .. "  add, take, make, fail, all = add_lua, take_lua, make_lua, fail_lua, strings\n"
      .. body
  )
  return g.run
end

local function each_turn(body) return from_python("  for i in range(turns): " .. body .. "\n") end

local add, take, make, fail = g.add, g.take, g.make, g.fail
local point, list, tree = g.point, g.numbers, g.nested
local function plain(a, b) return a + b end

-- Name, the loop, and what a turn stands for when it is not one operation.
local rows = {
  { "plain", function(n) for i = 1, n do plain(i, 1) end end },
  { "lua.call", function(n) for i = 1, n do add(i, 1) end end },
  { "lua.method", function(n) for _ = 1, n do point:area() end end },
  { "lua.getattr", function(n) local x for _ = 1, n do x = point.x end return x end },
  { "lua.setattr", function(n) for i = 1, n do point.x = i end end },
  { "lua.item", function(n) local x for _ = 1, n do x = list[5] end return x end },
  { "lua.iterate", function(n) for _ = 1, n, 1000 do for _ in pylua.pairs(list) do end end end },
  { "lua.string", function(n) for _ = 1, n do take("abcdefghij0123456789") end end },
  { "lua.strings", function(n) for i = 1, n do take(strings[i % 1000 + 1]) end end },
  { "lua.exception", function(n) for _ = 1, n do pcall(fail) end end, scale = 0.1 },
  { "lua.deep", function(n) for _ = 1, n, 10000 do pylua.totable(tree) end end },
  { "lua.proxy", function(n) for _ = 1, n do make() end end },
  { "python.call", each_turn("add(i, 1)") },
  { "python.method", each_turn("o.area(o)") },
  { "python.getattr", each_turn("d.x") },
  { "python.setattr", each_turn("d.x = i") },
  { "python.item", each_turn("t[0]") },
  { "python.iterate", from_python("  for i in range(0, turns, 1000):\n    for v in t: pass\n") },
  { "python.string", each_turn("take('abcdefghij0123456789')") },
  { "python.strings", each_turn("take(all[i % 1000])") },
  { "python.exception", each_turn("\n    try: fail()\n    except Exception: pass"), scale = 0.1 },
  { "python.proxy", each_turn("make()") },
}
if py.topython then
  local function deep(n) for _ = 1, n, 10000 do py:topython(nested) end end
  table.insert(rows, #rows, { "python.deep", deep })
end

for _, row in ipairs(rows) do
  local name, run = row[1], row[2]
  if not only or only == name then
    local n = math.floor(turns * (row.scale or 1))
    local best = math.huge
    for _ = 1, rounds do
      collectgarbage()
      local start = os.clock()
      run(n)
      best = math.min(best, os.clock() - start)
    end
    print(("%s\t%.1f"):format(name, best / n * 1e9))
  end
end
