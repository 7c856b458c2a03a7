-- Builds a report from records: joining, formatting, padding, and wrapping lines.

local function wrap(text, width)
  local lines = {}
  local line = ""
  for word in text:gmatch("%S+") do
    if line ~= "" and #line + 1 + #word > width then
      lines[#lines + 1] = line
      line = word
    elseif line ~= "" then
      line = line .. " " .. word
    else
      line = word
    end
  end
  if line ~= "" then lines[#lines + 1] = line end
  return lines
end

local function main()
  local words = {}
  for word in ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu"):gmatch("%S+") do
    words[#words + 1] = word
  end
  local total, row, lines = 0, nil, nil
  for i = 0, 8999 do
    local name = words[i % 12 + 1]:gsub("^%l", string.upper) .. "-" .. i
    local amount = i * 37 % 1000 / 8
    row = ("%05d | %-16s | %10.2f | %s"):format(i, name, amount, i % 3 ~= 0 and " yes " or " no  ")
    local parts = {}
    for k = 0, 29 do parts[#parts + 1] = words[(i + k * k) % 12 + 1] end
    lines = wrap((table.concat(parts, " "):gsub("eta", "ETA")), 40)
    local padded = {}
    for n, line in ipairs(lines) do padded[n] = line .. ("."):rep(40 - #line) end
    local body = table.concat(padded, "\n")
    local _, found = body:gsub("ETA", "")
    total = total + #row + #body + found
  end
  print(total, row, lines[#lines])
end

main()
