-- A Julia set, drawn as text.

local function escape(x, y, cx, cy, limit)
  for n = 0, limit - 1 do
    local xx = x * x
    local yy = y * y
    if xx + yy > 4.0 then return n end
    y = 2.0 * x * y + cy
    x = xx - yy + cx
  end
  return limit
end

local function main()
  local shades = " .:-=+*#%@"
  local total = 0
  local lines = {}
  for row = 0, 179 do
    local line = ""
    for column = 0, 239 do
      local n = escape(column / 80 - 1.5, row / 90 - 1.0, -0.8, 0.156, 100)
      total = total + n
      local shade = math.floor(n * 9 / 100) + 1
      line = line .. shades:sub(shade, shade)
    end
    lines[#lines + 1] = line
  end
  print(total, lines[91]:sub(81, 160))
end

main()
