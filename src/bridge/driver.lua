-- Lua's part of calls into Python that may yield; see yielding.rs.
local error, xpcall = error, xpcall

if _VERSION == "Lua 5.1" and not jit and coroutine and not coroutine.isyieldable then
  -- Here it cannot be yielded across, nor pass arguments: each call gets a coroutine of its own, whose
  -- yields are handed on. What is left of it after an error shows where that was.
  local create, resume, status, yield = coroutine.create, coroutine.resume, coroutine.status, coroutine.yield
  local function relay(note, co, ok, ...)
    if not ok then
      return ok, note((...), co)
    elseif status(co) == "suspended" then
      return relay(note, co, resume(co, yield(...)))
    end
    return ok, ...
  end
  function xpcall(f, note, ...)
    local co = create(function(...) return f(...) end)
    return relay(note, co, resume(co, ...))
  end
end

-- What a runtime has of it; `resume`, `start` and `call` are its C functions, `note` is the message handler.
return function(resume, start, call, note)
  -- Calls Lua functions for Python until it has a result. The first argument is that, or, with a
  -- function behind it, what waits for the function.
  local function go_on(waiting, f, ...)
    if f == nil then
      return waiting
    end
    return go_on(resume(waiting, xpcall(f, note, ...)))
  end
  -- Calls a C function that can be left here.
  return function(begin, ...)
    return go_on(begin(...))
  end,
  -- Makes the Lua function of a Python one.
  function(callee)
    return function(...)
      local result, waits = call(callee, ...)
      if waits == nil then
        return result
      elseif not waits then
        error(result, 0)
      end
      return go_on(start(callee, ...))
    end
  end,
  -- Makes a method of a C function.
  function(begin)
    return function(...)
      return go_on(begin(...))
    end
  end,
  -- `__call` of proxies.
  function(...)
    local result, waits = call(...)
    if waits == nil then
      return result
    elseif not waits then
      error(result, 0)
    end
    return go_on(start(...))
  end
end
