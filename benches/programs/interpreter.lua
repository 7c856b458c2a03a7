-- A small stack machine that interprets a program given as tables.

local Machine = {}
Machine.__index = Machine

function Machine.new(code)
  local slots = {}
  for i = 0, 7 do slots[i] = 0 end
  return setmetatable({ code = code, stack = {}, top = 0, slots = slots, pc = 1, steps = 0 }, Machine)
end

function Machine:push(value)
  self.top = self.top + 1
  self.stack[self.top] = value
end

function Machine:pop()
  local value = self.stack[self.top]
  self.top = self.top - 1
  return value
end

function Machine:op_push(value) self:push(value) end

function Machine:op_load(slot) self:push(self.slots[slot]) end

function Machine:op_store(slot) self.slots[slot] = self:pop() end

function Machine:op_add()
  local right = self:pop()
  self.stack[self.top] = self.stack[self.top] + right
end

function Machine:op_mod(n) self.stack[self.top] = self.stack[self.top] % n end

function Machine:op_less()
  local right = self:pop()
  self.stack[self.top] = self.stack[self.top] < right
end

function Machine:op_jump_if(target)
  if self:pop() then self.pc = target + 1 end
end

function Machine:run()
  local code = {}
  for i, instruction in ipairs(self.code) do
    code[i] = { self["op_" .. instruction[1]], instruction[2] }
  end
  while self.pc <= #code do
    local instruction = code[self.pc]
    self.pc = self.pc + 1
    self.steps = self.steps + 1
    instruction[1](self, instruction[2])
  end
end

local function main()
  local machine = Machine.new({
    { "push", 0 }, { "store", 0 }, { "push", 0 }, { "store", 1 },
    { "load", 1 }, { "load", 0 }, { "add" }, { "mod", 1000003 }, { "store", 1 },
    { "load", 0 }, { "push", 1 }, { "add" }, { "store", 0 },
    { "load", 0 }, { "push", 150000 }, { "less" }, { "jump_if", 4 },
  })
  machine:run()
  print(machine.slots[1], machine.steps)
end

main()
