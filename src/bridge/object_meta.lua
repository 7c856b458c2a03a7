-- What the option `objectMetatable` makes of one metamethod of Python objects; see object_meta.rs.
local error, rawequal, select, unpack = error, rawequal, select, table.unpack or unpack

return function(event, handler, default, is_taken, is_error, not_implemented)
  local function settle(arguments, ...)
    local result = ...
    if rawequal(result, not_implemented) then
      return default(unpack(arguments, 1, arguments.n))
    end
    if is_error(result) then
      error(result, 0)
    end
    return ...
  end
  return function(...)
    if is_taken(event, ...) then
      return default(...)
    end
    return settle({ n = select("#", ...), ... }, handler(...))
  end
end
