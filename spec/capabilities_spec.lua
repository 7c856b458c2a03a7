-- Not on Luau, which has no files.
-- What spec/capabilities.md names exists: tests of specs, scripts, headings of documents.

local function text_of(path)
  local file = io.open(path, "rb")
  if not file then return nil end
  local text = file:read("*a")
  file:close()
  return text
end

local function anchors_of(path)
  local anchors = {}
  for heading in ("\n" .. (text_of(path) or "")):gmatch("\n#+ ([^\n]+)") do
    anchors[heading:lower():gsub("[^%w%s_-]", ""):gsub("%s", "-")] = true
  end
  return anchors
end

-- What is wrong with the second column of a row: names of tests in quotes belong to the file in
-- backquotes before them.
local function faults(tests)
  local found, file, at, named = {}, nil, 1, 0
  while true do
    local start, mark = tests:match('()([`"%[])', at)
    if not start then break end
    local stop = tests:find(mark == "[" and "%)" or mark, start + 1) or #tests
    local inside = tests:sub(start + 1, stop - 1)
    at, named = stop + 1, named + 1
    if mark == "[" then
      local path, anchor = inside:match("%]%(%.%./([^#]+)#(.+)$")
      if not (path and anchors_of(path)[anchor]) then found[#found + 1] = "no heading " .. inside end
    elseif mark == '"' then
      local text = file and text_of("spec/" .. file .. "_spec.lua")
      if not (text and text:find('it("' .. inside .. '"', 1, true)) then
        found[#found + 1] = "no test '" .. inside .. "' in " .. tostring(file)
      end
    elseif inside:find("^python/") then
      if not text_of("spec/" .. inside .. ".py") then found[#found + 1] = "no script " .. inside end
    else
      file = inside
    end
  end
  if named == 0 then found[1] = "nothing is named" end
  return table.concat(found, "; ")
end

describe("the table of capabilities", function()
  local table_text = text_of("spec/capabilities.md")

  it("names tests, scripts and headings that exist", function()
    local rows = 0
    for line in table_text:gmatch("[^\n]+") do
      local capability, tests = line:match("^| (.-) | (.+) |$")
      if capability and tests ~= "tests" then
        rows = rows + 1
        assert.equal("", faults(tests), capability)
      end
    end
    assert.is_true(rows > 90, rows)
    assert.equal("no test 'made up' in values", faults('`values` "made up"'))
    assert.equal("no script python/made/up", faults("`python/made/up`"))
    assert.equal("no heading none](../docs/api.md#made-up", faults("[none](../docs/api.md#made-up)"))
    assert.equal("nothing is named", faults("by hand"))
  end)

  it("has every trap", function()
    for name in text_of("spec/peer_bugs_spec.lua"):gmatch('\n  it%("([^"]+)"') do
      assert.truthy(table_text:find('"' .. name .. '"', 1, true), name)
    end
  end)
end)

describe("the rockspec", function()
  it("asks for what the crate has", function()
    local rock = {}
    local text = text_of("rockspec/pylua-scm-1.rockspec")
    local chunk = setfenv and setfenv(loadstring(text), rock) or load(text, "rockspec", "t", rock)
    chunk()
    local crate = text_of("Cargo.toml")
    assert.equal("pylua", rock.package)
    assert.equal("pylua", rock.build.modules.pylua)
    assert.truthy(crate:find('\n[lib]\nname = "pylua"\n', 1, true))
    -- The build adds the feature of the Lua that it is for.
    for _, feature in ipairs({ "lua51", "lua52", "lua53", "lua54", "luajit", rock.build.features[1] }) do
      assert.truthy(crate:find("\n" .. feature .. " = [", 1, true), feature)
    end
    assert.equal(crate:match('\nlicense = "([^"]+)"'), rock.description.license)
  end)
end)
