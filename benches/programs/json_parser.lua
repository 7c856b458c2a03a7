-- A recursive parser for JSON, and the text of what it read.

local null = {}
local Parser = {}
Parser.__index = Parser

function Parser.new(text) return setmetatable({ text = text, at = 1 }, Parser) end

function Parser:skip() self.at = self.text:find("[^ \n]", self.at) end

function Parser:value()
  self:skip()
  local c = self.text:sub(self.at, self.at)
  if c == "{" then return self:object() end
  if c == "[" then return self:array() end
  if c == '"' then return self:string() end
  if self.text:sub(self.at, self.at + 3) == "true" then
    self.at = self.at + 4
    return true
  elseif self.text:sub(self.at, self.at + 4) == "false" then
    self.at = self.at + 5
    return false
  elseif self.text:sub(self.at, self.at + 3) == "null" then
    self.at = self.at + 4
    return null
  end
  return self:number()
end

function Parser:object()
  local result = { keys = {}, values = {} }
  self.at = self.at + 1
  while true do
    self:skip()
    local key = self:string()
    self:skip()
    self.at = self.at + 1
    result.keys[#result.keys + 1] = key
    result.values[key] = self:value()
    self:skip()
    self.at = self.at + 1
    if self.text:sub(self.at - 1, self.at - 1) == "}" then return result end
  end
end

function Parser:array()
  local result = {}
  self.at = self.at + 1
  while true do
    result[#result + 1] = self:value()
    self:skip()
    self.at = self.at + 1
    if self.text:sub(self.at - 1, self.at - 1) == "]" then return result end
  end
end

function Parser:string()
  local start = self.at + 1
  local stop = self.text:find('"', start, true)
  self.at = stop + 1
  return self.text:sub(start, stop - 1)
end

function Parser:number()
  local start, stop = self.text:find("^[-+.%de]+", self.at)
  self.at = stop + 1
  return tonumber(self.text:sub(start, stop))
end

local function dump(value)
  if value == null then return "null" end
  if type(value) == "string" then return '"' .. value .. '"' end
  if type(value) ~= "table" then return tostring(value) end
  local parts = {}
  if value.keys then
    for i, key in ipairs(value.keys) do parts[i] = dump(key) .. ": " .. dump(value.values[key]) end
    return "{" .. table.concat(parts, ", ") .. "}"
  end
  for i, v in ipairs(value) do parts[i] = dump(v) end
  return "[" .. table.concat(parts, ", ") .. "]"
end

local function main()
  local item = '{"name": "item %d", "tags": ["a", "b", "c%d"], "price": %d.5, "count": %d, "ok": true, "none": null, "in": {"x": -1, "y": [1, 2, [3]]}}'
  local items = {}
  for i = 0, 149 do items[#items + 1] = item:format(i, i, i, i * 7) end
  local text = "[" .. table.concat(items, ",\n ") .. "]"
  local length, data = 0, nil
  for _ = 1, 50 do
    data = Parser.new(text):value()
    length = length + #dump(data)
  end
  local sum = 0
  for _, entry in ipairs(data) do sum = sum + entry.values.price end
  print(length, data[150].values.tags[3], sum)
end

main()
