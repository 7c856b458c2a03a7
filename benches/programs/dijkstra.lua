-- Shortest paths in a grid of costs, with a binary heap of its own.

local Heap = {}
Heap.__index = Heap

function Heap.new() return setmetatable({ keys = {}, values = {}, size = 0 }, Heap) end

local function before(k1, v1, k2, v2) return k1 < k2 or (k1 == k2 and v1 < v2) end

function Heap:push(key, value)
  local keys, values = self.keys, self.values
  self.size = self.size + 1
  local at = self.size
  while at > 1 do
    local parent = math.floor(at / 2)
    if not before(key, value, keys[parent], values[parent]) then break end
    keys[at], values[at] = keys[parent], values[parent]
    at = parent
  end
  keys[at], values[at] = key, value
end

function Heap:pop()
  local keys, values = self.keys, self.values
  local first_key, first_value = keys[1], values[1]
  local size = self.size
  local key, value = keys[size], values[size]
  keys[size], values[size] = nil, nil
  size = size - 1
  self.size = size
  if size > 0 then
    local at = 1
    while true do
      local child = 2 * at
      if child > size then break end
      if child + 1 <= size and before(keys[child + 1], values[child + 1], keys[child], values[child]) then
        child = child + 1
      end
      if not before(keys[child], values[child], key, value) then break end
      keys[at], values[at] = keys[child], values[child]
      at = child
    end
    keys[at], values[at] = key, value
  end
  return first_key, first_value
end

local moves = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } }

local function shortest(costs, width, height)
  local distance = {}
  for i = 0, width * height - 1 do distance[i] = 10 ^ 9 end
  distance[0] = 0
  local heap = Heap.new()
  heap:push(0, 0)
  while heap.size > 0 do
    local so_far, at = heap:pop()
    if so_far <= distance[at] then
      local x, y = at % width, math.floor(at / width)
      for _, move in ipairs(moves) do
        local nx, ny = x + move[1], y + move[2]
        if nx >= 0 and nx < width and ny >= 0 and ny < height then
          local near = ny * width + nx
          local total = so_far + costs[near]
          if total < distance[near] then
            distance[near] = total
            heap:push(total, near)
          end
        end
      end
    end
  end
  return distance
end

local function main()
  local width, height = 240, 240
  local costs = {}
  for i = 0, width * height - 1 do costs[i] = 1 + i * i * 31 % 17 end
  local distance = shortest(costs, width, height)
  local largest, sum = 0, 0
  for i = 0, width * height - 1 do
    largest = math.max(largest, distance[i])
    sum = sum + distance[i]
  end
  print(string.format("%d %d %d", distance[width * height - 1], largest, sum))
end

main()
