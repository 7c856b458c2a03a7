-- Determinants of matrices of floats by elimination with pivots.

local function determinant(rows)
  local n = #rows
  local result = 1.0
  for k = 1, n do
    local pivot = k
    for i = k + 1, n do
      if math.abs(rows[i][k]) > math.abs(rows[pivot][k]) then pivot = i end
    end
    if rows[pivot][k] == 0.0 then return 0.0 end
    if pivot ~= k then
      rows[pivot], rows[k] = rows[k], rows[pivot]
      result = -result
    end
    local top = rows[k]
    result = result * top[k]
    for i = k + 1, n do
      local row = rows[i]
      local factor = row[k] / top[k]
      for j = k + 1, n do row[j] = row[j] - factor * top[j] end
    end
  end
  return result
end

local function main()
  local n = 60
  local total = 0.0
  for shift = 0, 59 do
    local rows = {}
    for i = 0, n - 1 do
      local row = {}
      for j = 0, n - 1 do row[j + 1] = ((i * 7 + j * 13 + shift) % 11 - 5) / 10 + (i == j and 1.0 or 0.0) end
      rows[i + 1] = row
    end
    total = total + determinant(rows)
  end
  print(string.format("%.6e", total))
end

main()
