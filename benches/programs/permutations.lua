-- Permutations from coroutines that call each other, and a checksum over them.

local function permutations(items, size)
  return coroutine.wrap(function()
    if size == 0 then
      coroutine.yield({})
      return
    end
    for i = 1, #items do
      local rest = {}
      for j = 1, #items do
        if j ~= i then rest[#rest + 1] = items[j] end
      end
      for tail in permutations(rest, size - 1) do
        local p = { items[i] }
        for j = 1, #tail do p[j + 1] = tail[j] end
        coroutine.yield(p)
      end
    end
  end)
end

local function walk(tree)
  return coroutine.wrap(function()
    local function visit(t)
      if t.left then visit(t.left) end
      coroutine.yield(t.value)
      if t.right then visit(t.right) end
    end
    visit(tree)
  end)
end

local function build(low, high)
  if low >= high then return nil end
  local middle = math.floor((low + high) / 2)
  return { left = build(low, middle), value = middle, right = build(middle + 1, high) }
end

local function main()
  local checksum = 0
  for p in permutations({ 1, 2, 3, 4, 5, 6, 7, 8 }, 8) do
    for _, v in ipairs(p) do checksum = (checksum * 31 + v) % 1000003 end
  end
  local tree = build(0, 4000)
  local total = 0
  for _ = 1, 4 do
    for v in walk(tree) do total = total + v end
  end
  print(checksum, total)
end

main()
