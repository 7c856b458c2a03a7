local pylua = require("pylua")

-- lua/pylua.lua, which editors read, and docs/api.md name all of the module and nothing else.

local function set_of(names)
  local set = {}
  for name in names do set[name] = true end
  return set
end

local function missing(from, to)
  local names = {}
  for name in pairs(from) do
    if not to[name] then names[#names + 1] = name end
  end
  table.sort(names)
  return table.concat(names, " ")
end

-- Luau has no files and no metatables of others.
if io and debug.getmetatable then
  local function text_of(path)
    local file = assert(io.open(path, "rb"))
    local text = file:read("*a")
    file:close()
    return text
  end

  local annotations = text_of("lua/pylua.lua")
  local reference = text_of("docs/api.md")
  local methods = debug.getmetatable(pylua.new()).__index

  describe("the annotations", function()
    it("name every function of the module, and no other", function()
      local annotated = set_of(annotations:gmatch("\nfunction pylua%.([%w_]+)"))
      local real = {}
      for name, value in pairs(pylua) do
        if type(value) == "function" then
          real[name] = true
        else
          assert.truthy(annotations:find("---@field " .. name .. " ", 1, true), name)
        end
      end
      assert.equal("", missing(real, annotated))
      assert.equal("", missing(annotated, real))
    end)

    it("name every method of a runtime, and no other", function()
      local annotated = set_of(annotations:gmatch("\nfunction Runtime:([%w_]+)"))
      assert.equal("", missing(methods, annotated))
      assert.equal("", missing(annotated, methods))
    end)

    it("name only options that there are", function()
      local class = annotations:match("%-%-%-@class pylua%.Options\n(.-)\n\n")
      local n = 0
      for name in class:gmatch("@field ([%w_]+)%?") do
        n = n + 1
        local ok, err = pcall(pylua.new, { [name] = pylua.None })
        assert.is_false(ok)
        assert.truthy(tostring(err):find("option '" .. name .. "'", 1, true), tostring(err))
        assert.is_nil(tostring(err):find("unknown", 1, true))
        assert.truthy(reference:find("`" .. name .. "`", 1, true), name)
      end
      assert.equal(17, n)
    end)
  end)

  describe("the reference", function()
    it("has every function and method", function()
      for name, value in pairs(pylua) do
        assert.truthy(reference:find("pylua." .. name, 1, true), name)
        if type(value) == "function" then
          assert.truthy(reference:find("#[^\n]*`pylua%." .. name .. "[`%(]"), name)
        end
      end
      for name in pairs(methods) do
        assert.truthy(reference:find("#### [^\n]*`rt:" .. name .. "[`%(]"), name)
      end
    end)
  end)
end

describe("the module", function()
  it("says its version", function()
    assert.truthy(pylua._VERSION:find("^pylua %d"))
  end)
end)
