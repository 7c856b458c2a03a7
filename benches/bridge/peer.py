"""The rows of `pylua.lua` in lupa (`pip install lupa`): Lua inside CPython.

    python peer.py [lua51|lua54|luajit21] [ROW|all [TURNS [ROUNDS]]]
"""

import gc
import importlib
import sys
import time

variant = sys.argv[1] if len(sys.argv) > 1 else "lua54"
only = sys.argv[2] if len(sys.argv) > 2 and sys.argv[2] != "all" else None
TURNS = int(sys.argv[3]) if len(sys.argv) > 3 else 200_000
ROUNDS = int(sys.argv[4]) if len(sys.argv) > 4 else 7

lupa = importlib.import_module("lupa." + variant)
lua = lupa.LuaRuntime(unpack_returned_tuples=True)
g = lua.globals()


class Point:
    def __init__(self):
        self.x = 1

    def area(self):
        return self.x


def fail():
    raise ValueError("no")


tree = {f"row{i}": list(range(100)) for i in range(100)}
g.add = lambda a, b: a + b
g.take = lambda s: 0
g.make = lambda: []
g.fail = fail
g.point = Point()
g.list = list(range(1000))
g.deep = lambda: lua.table_from(tree, recursive=True)

lua.execute("""
strings, numbers, nested = {}, {}, {}
for i = 1, 1000 do strings[i] = ("string %013d"):format(i) end
for i = 1, 1000 do numbers[i] = i end
for i = 1, 100 do
  local row = {}
  for j = 1, 100 do row[j] = j end
  nested["row" .. i] = row
end
function plain(a, b) return a + b end
function add_lua(a, b) return a + b end
function take_lua() return 0 end
function make_lua() return {} end
function fail_lua() error("no", 0) end
object = { x = 1, area = function(self) return self.x end }
""")


def from_lua(body, step=1):
    return lua.execute(f"""
        local plain, add, take, make, fail, deep = plain, add, take, make, fail, deep
        local point, list, strings = point, list, strings
        return function(n) local x for i = 1, n, {step} do {body} end return x end""")


def each_turn(body, step=1):
    names = {}
    source = (
        "def run(turns):\n"
        "  t, d, o, nested, to_python = g.numbers, g.object, g.object, g.nested, deep\n"
        "  add, take, make, fail, all = g.add_lua, g.take_lua, g.make_lua, g.fail_lua, strings\n"
        f"  for i in range(0, turns, {step}): {body}\n"
    )
    exec(source, {"g": g, "deep": deep, "strings": list(g.strings.values())}, names)
    return names["run"]


def deep(table):
    """A Lua table as dicts and lists, all the way down; lupa has no function for it."""
    length = len(table)
    if length:
        return [deep(v) if lupa.lua_type(v) == "table" else v for v in table.values()]
    return {k: deep(v) if lupa.lua_type(v) == "table" else v for k, v in table.items()}


rows = {
    "plain": from_lua("plain(i, 1)"),
    "lua.call": from_lua("add(i, 1)"),
    "lua.method": from_lua("point:area()"),
    "lua.getattr": from_lua("x = point.x"),
    "lua.setattr": from_lua("point.x = i"),
    "lua.item": from_lua("x = list[5]"),
    "lua.iterate": from_lua("for _ in python.iter(list) do end", 1000),
    "lua.string": from_lua("take('abcdefghij0123456789')"),
    "lua.strings": from_lua("take(strings[i % 1000 + 1])"),
    "lua.exception": from_lua("pcall(fail)"),
    "lua.deep": from_lua("deep()", 10_000),
    "lua.proxy": from_lua("make()"),
    "python.call": each_turn("add(i, 1)"),
    "python.method": each_turn("o.area(o)"),
    "python.getattr": each_turn("d.x"),
    "python.setattr": each_turn("d.x = i"),
    "python.item": each_turn("t[1]"),
    "python.iterate": each_turn("\n    for v in t.values(): pass", 1000),
    "python.string": each_turn("take('abcdefghij0123456789')"),
    "python.strings": each_turn("take(all[i % 1000])"),
    "python.exception": each_turn("\n    try: fail()\n    except Exception: pass"),
    "python.deep": each_turn("to_python(nested)", 10_000),
    "python.proxy": each_turn("make()"),
}

for name, run in rows.items():
    if only not in (None, name):
        continue
    turns = TURNS // 10 if name.endswith(".exception") else TURNS
    best = float("inf")
    for _ in range(ROUNDS):
        gc.collect()
        start = time.process_time()
        run(turns)
        best = min(best, time.process_time() - start)
    print(f"{name}\t{best / turns * 1e9:.1f}")
