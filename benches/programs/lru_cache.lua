-- A cache that forgets what was used longest ago: a table and a linked list.

local Cache = {}
Cache.__index = Cache

local function node(key, value) return { key = key, value = value, before = nil, after = nil } end

function Cache.new(capacity)
  local self = setmetatable({ capacity = capacity, nodes = {}, size = 0, hits = 0 }, Cache)
  self.first, self.last = node(), node()
  self.first.after = self.last
  self.last.before = self.first
  return self
end

function Cache:_unlink(n)
  n.before.after = n.after
  n.after.before = n.before
end

function Cache:_append(n)
  n.before = self.last.before
  n.after = self.last
  n.before.after = n
  self.last.before = n
end

function Cache:get(key)
  local n = self.nodes[key]
  if n == nil then return nil end
  self.hits = self.hits + 1
  self:_unlink(n)
  self:_append(n)
  return n.value
end

function Cache:put(key, value)
  if self.size >= self.capacity then
    local oldest = self.first.after
    self:_unlink(oldest)
    self.nodes[oldest.key] = nil
    self.size = self.size - 1
  end
  local n = node(key, value)
  self.nodes[key] = n
  self.size = self.size + 1
  self:_append(n)
end

local function main()
  local cache = Cache.new(500)
  local seed = 7
  local total = 0
  for i = 0, 399999 do
    seed = (seed * 48271) % 2147483647
    local key = i % 2 == 1 and seed % 700 or seed % 300
    local value = cache:get(key)
    if value == nil then
      value = key * key
      cache:put(key, value)
    end
    total = (total + value) % 1000003
  end
  print(total, cache.hits, cache.size)
end

main()
