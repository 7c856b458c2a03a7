-- Conway's game of life on a torus, by counting the neighbours of live cells.

local function step(cells, width, height)
  local counts = {}
  for key in pairs(cells) do
    local x, y = key % width, math.floor(key / width)
    for dy = -1, 1 do
      for dx = -1, 1 do
        if dx ~= 0 or dy ~= 0 then
          local near = (x + dx) % width + (y + dy) % height * width
          counts[near] = (counts[near] or 0) + 1
        end
      end
    end
  end
  local after = {}
  for key, n in pairs(counts) do
    if n == 3 or (n == 2 and cells[key]) then after[key] = true end
  end
  return after
end

local function main()
  local width, height = 64, 48
  local cells = {}
  local seed = 42
  for y = 0, height - 1 do
    for x = 0, width - 1 do
      seed = (seed * 1103515245 + 12345) % 2147483648
      if math.floor(seed / 65536) % 3 == 0 then cells[x + y * width] = true end
    end
  end
  for _ = 1, 250 do cells = step(cells, width, height) end
  local count, sum = 0, 0
  for key in pairs(cells) do
    count = count + 1
    sum = sum + key % width * 31 + math.floor(key / width)
  end
  print(string.format("%d %d", count, sum))
end

main()
