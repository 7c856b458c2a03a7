-- Lua's part of calls into Python that may yield; see yielding.rs.
local pcall = pcall

if _VERSION == "Lua 5.1" and not jit and coroutine and not coroutine.isyieldable then
  -- Here `pcall` cannot be yielded across: each call gets a coroutine of its own, whose yields are
  -- handed on.
  local create, resume, status, yield = coroutine.create, coroutine.resume, coroutine.status, coroutine.yield
  local function relay(co, ok, ...)
    if ok and status(co) == "suspended" then
      return relay(co, resume(co, yield(...)))
    end
    return ok, ...
  end
  function pcall(f, ...)
    local co = create(function(...) return f(...) end)
    return relay(co, resume(co, ...))
  end
end

return function(resume)
  -- Calls Lua functions for Python until it has a result. The first argument is that, or, with a
  -- function behind it, what waits for the function.
  local function go_on(waiting, f, ...)
    if f == nil then
      return waiting
    end
    return go_on(resume(waiting, pcall(f, ...)))
  end
  return function(start, ...)
    return go_on(start(...))
  end, function(start, callee)
    return function(...)
      return go_on(start(callee, ...))
    end
  end, function(start)
    return function(...)
      return go_on(start(...))
    end
  end
end
