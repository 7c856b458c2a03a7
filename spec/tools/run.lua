-- Runs a Python file in a Lua that has the module, as the host program would:
--
--    lua5.1 spec/tools/run.lua FILE.py
--
-- The script suite uses it to try the module in each host.
local pylua = require("pylua")

local name = arg[1]
local file = assert(io.open(name, "rb"))
local source = file:read("*a")
file:close()

local py = pylua.new({ searchPath = name:match("^(.*)/") or "." })
py:setGlobal("__file__", name)
py:setGlobal("__cached__", pylua.None)
local ok, err = pcall(py.execute, py, source, name)
if not ok then io.stderr:write(tostring(err), "\n") end
py:close()
if not ok then os.exit(1) end
