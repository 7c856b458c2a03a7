-- The 0/1 knapsack problem by dynamic programming over one row.

local function knapsack(weights, values, capacity)
  local best = {}
  for room = 0, capacity do best[room] = 0 end
  for i, weight in ipairs(weights) do
    local value = values[i]
    for room = capacity, weight, -1 do
      local with_item = best[room - weight] + value
      if with_item > best[room] then best[room] = with_item end
    end
  end
  return best[capacity]
end

local function main()
  local weights, values = {}, {}
  for i = 0, 59 do
    weights[i + 1] = 3 + i * 37 % 41
    values[i + 1] = 10 + i * 53 % 97
  end
  local total = 0
  for capacity = 500, 1475, 25 do total = total + knapsack(weights, values, capacity) end
  print(total)
end

main()
