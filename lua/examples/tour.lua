-- A tour of pylua: Lua calls Python, Python calls Lua, values are shared, an error crosses, and a
-- program that never ends is stopped. Run it with `make run`.
local pylua = require("pylua")

local function heading(text) print("\n-- " .. text) end

-- A runtime is a Python of its own: nothing is shared with another one.
local py = pylua.new()
local g = py:globals()

heading("Lua calls Python")
py:execute([[
def greet(name, *, mark="!"):
    return f"Hello, {name}{mark}"

def primes(limit):
    found = []
    for n in range(2, limit):
        if all(n % p for p in found if p * p <= n):
            found.append(n)
    return found
]])
print(g.greet("Lua")) -- a Python function is a Lua function
local primes = g.primes(30) -- a Python list is a live object; it counts from 1 here
print("the third prime is " .. primes[3] .. ", the last of " .. #primes .. " is " .. primes[#primes])
print("2 ** 100 = " .. tostring(py:eval("2 ** 100")))

heading("Python calls Lua")
g.shout = function(text) return text:upper() end
py:execute("print(shout('hello from python'))")

heading("A Lua table is shared, not copied")
local scores = { ann = 3, bob = 5 }
g.scores = scores
py:execute([[
scores["cid"] = sum(scores.values())
best = max(scores, key=lambda name: scores[name])
]])
print("cid has " .. scores.cid .. ", the best is " .. g.best)

heading("An error crosses")
local ok, err = pcall(function()
  py:execute("def parse(text):\n    return int(text)\n\nparse('forty-two')", "numbers.py")
end)
print(ok, err.type, err.message)
print(err.traceback)

g.load_level = function(n) error("there is no level " .. n, 0) end
py:execute([[
try:
    load_level(13)
except Exception as error:
    print("Python caught:", error)
]])

heading("A program that never ends is stopped")
local limited = pylua.new({ timeout = 0.1, maxMemory = 64 * 1024 * 1024 })
ok, err = pcall(function()
  limited:execute([[
while True:
    try:
        while True:
            pass
    finally:
        continue
]])
end)
print(ok, err.type)
print("and the runtime goes on: " .. limited:eval("1 + 1"))
