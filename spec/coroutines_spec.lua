-- Lua's coroutines as generators, Python's generators as iterators.
local pylua = require("pylua")

describe("a coroutine in Python", function()
  local py, g
  before_each(function()
    py = pylua.new()
    g = py:globals()
  end)

  it("is iterated, with nil as None", function()
    g.co = coroutine.create(function()
      coroutine.yield(1)
      coroutine.yield(nil)
      coroutine.yield(2, 3)
      coroutine.yield()
      return "end"
    end)
    py:execute("seen = list(co)\nagain = list(co)\ntry:\n    next(co)\nexcept StopIteration as e:\n    value = e.value")
    local s = g.seen
    assert(#s == 4 and s[1] == 1 and s[2] == nil and s[3][2] == 3 and s[4] == nil)
    assert.equal(0, #g.again)
    assert.is_nil(g.value)
  end)

  it("is what `yield from` can go through", function()
    g.co = coroutine.create(function(x)
      local y = coroutine.yield("first")
      return y * 2
    end)
    py:execute([[
def gen():
    result = yield from co
    yield ('result', result)
it = gen()
steps = [next(it)]
steps.append(it.send(21))
]])
    assert.equal("first", g.steps[1])
    assert.equal(42, g.steps[2][2])
  end)

  it("passes errors both ways", function()
    local token = { "token" }
    g.bad = coroutine.create(function() error(token) end)
    g.py_error = coroutine.create(function() py:execute("raise KeyError('deep')") end)
    py:execute([[
import lua
try:
    next(bad)
except lua.Error as e:
    value = e.value
try:
    next(bad)
except StopIteration:
    ended = True
try:
    next(py_error)
except KeyError as e:
    deep = e.args[0]
]])
    assert.equal(token, g.value)
    assert.is_true(g.ended)
    assert.equal("deep", g.deep)
  end)

  it("can be closed and thrown into", function()
    g.co = coroutine.create(function() while true do coroutine.yield(1) end end)
    g.co2 = coroutine.create(function() coroutine.yield(1) end)
    py:execute([[
next(co)
co.close()
co.close()
left = list(co)
next(co2)
try:
    co2.throw(ValueError('into'))
except ValueError as e:
    said = str(e)
left2 = list(co2)
]])
    assert(#g.left == 0 and g.said == "into" and #g.left2 == 0)
  end)

  it("refuses to be resumed while it runs", function()
    local co
    co = coroutine.create(function() return py:eval("next(co)") end)
    g.co = co
    local ok, err = coroutine.resume(co)
    assert(not ok and err.type == "ValueError" and err.message == "generator already executing", tostring(err))
    local ok, err = pcall(py.execute, py, "co.send(*range(10000000))")
    assert.is_false(ok)
  end)

  it("comes back as itself", function()
    local co = coroutine.create(function() end)
    g.co = co
    assert.equal(co, g.co)
    assert.is_true(py:eval("co is co and type(co).__name__ == 'Coroutine'"))
  end)

  it("may call Python, which resumes others", function()
    py:execute("def twice(x): return [next(inner), x * 2]")
    g.inner = coroutine.create(function() while true do coroutine.yield("in") end end)
    local twice = g.twice
    g.outer = coroutine.create(function(x) while true do x = coroutine.yield(twice(x)) end end)
    py:execute("a = outer.send(1)\nb = outer.send(2)")
    assert(g.a[1] == "in" and g.a[2] == 2 and g.b[2] == 4)
  end)
end)

describe("a generator in Lua", function()
  it("is sent to, thrown into and closed", function()
    local py = pylua.new()
    local g = py:globals()
    py:execute([[
log = []
def echo():
    got = yield 'first'
    try:
        while True:
            try:
                got = yield got
            except ValueError as e:
                got = f'caught {e}'
    finally:
        log.append('closed')
]])
    local it = g.echo()
    assert.equal("first", it())
    assert.equal(5, it:send(5))
    assert.is_nil(it:send(nil))
    assert.equal("caught thrown", it:throw(pylua.error("ValueError", "thrown")))
    local ok, err = pcall(function() return it:throw(pylua.error("KeyError", "out")) end)
    assert.is_false(ok)
    assert.equal("KeyError", err.type)
    assert.is_nil(it())
    local other = g.echo()
    other()
    other:send(1)
    other:close()
    assert.is_nil(other())
    assert.equal("['closed', 'closed']", py:eval("str(log)"))
  end)

  it("may be run by a coroutine of Lua's", function()
    local py = pylua.new()
    py:execute("def count():\n    for i in range(3):\n        yield i")
    local co = coroutine.wrap(function()
      for v in py:globals().count() do coroutine.yield(v) end
      return "end"
    end)
    assert(co() == 0 and co() == 1 and co() == 2 and co() == "end")
  end)
end)
