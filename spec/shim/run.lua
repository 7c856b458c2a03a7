-- Runs a spec on a Lua that busted does not know yet: `pylua spec/shim/run.lua SPEC`.
local shim = dofile("spec/shim/shim.luau")
for name, value in pairs(shim) do _G[name] = value end
dofile(arg[1])
shim.finish()
