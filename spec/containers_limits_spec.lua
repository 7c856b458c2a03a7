-- Hostile uses of itertools, collections, functools, heapq and bisect end by the limits.
local pylua = require("pylua")

local MEGABYTE = 1024 * 1024

local IMPORTS = [[
from itertools import *
from collections import *
from functools import *
from operator import *
from heapq import *
from bisect import *
]]

local function stopped(code, kinds)
  local py = pylua.new({ timeout = 0.3, maxMemory = 64 * MEGABYTE })
  py:execute(IMPORTS)
  local started = os.clock()
  local ok, err = pcall(py.execute, py, code)
  assert(not ok, "not stopped: " .. code)
  assert(type(err) ~= "string", tostring(err))
  assert(kinds[err.type], code .. ": " .. tostring(err))
  assert(os.clock() - started < 5, "took too long: " .. code)
  assert(py:eval("1 + 1") == 2, "not usable after: " .. code)
end

local ENDS = { TimeoutError = true, MemoryLimitError = true, MemoryError = true }
local DEEP = { TimeoutError = true, MemoryLimitError = true, RecursionError = true }

describe("iterators without end", function()
  it("end with the time or the memory", function()
    for _, code in ipairs({
      "list(count())", "deque(count(), maxlen=1)", "deque(count())", "sum(repeat(1))", "list(cycle('ab'))",
      "next(filterfalse(None, repeat(1)))", "next(dropwhile(bool, repeat(1)))", "next(compress(count(), repeat(0)))",
      "next(chain.from_iterable(repeat(())))", "next(islice(count(), 10**18, None))", "set(islice(cycle('a'), 10**15))",
      "list(batched(count(), 10**12))", "next(batched(count(), 10**12))", "list(accumulate(repeat('ab')))",
      "list(zip_longest(count(), []))", "list(pairwise(count()))", "list(starmap(pow, repeat((2, 2))))",
      "for k, g in groupby(repeat(1)): list(g)", "g = groupby(repeat(1))\nnext(g)\nnext(g)", "a, b = tee(count())\nlist(a)",
      "list(permutations(range(99)))", "max(product(range(99), repeat=9))", "list(product(range(10**6), repeat=3))",
      "list(combinations(range(60), 30))", "list(combinations_with_replacement(range(60), 30))",
      "product(range(10), repeat=10**9)", "permutations(range(10**9))", "combinations(count(), 2)",
      "product(count())", "reduce(add, count())", "Counter(count())", "Counter(a=10**12) and list(Counter(a=10**12).elements())",
      "deque([1]) * 10**12", "deque('ab', 10**12) * 10**12", "d = deque([1])\nwhile True: d += d",
      "nsmallest(3, count())", "list(merge(count(), count()))", "countOf(count(), -1)", "indexOf(count(), -1)",
      "contains(count(), -1)", "tee([], 10**12)", "namedtuple('T', (f'a{i}' for i in count()))",
      "h = []\nfor i in count(): heappush(h, -i)", "f = lru_cache(None)(lambda x: x)\nfor i in count(): f(i)",
      "od = OrderedDict()\nfor i in count(): od[i] = i; od.move_to_end(i, last=False)",
      "dd = defaultdict(list)\nfor i in count(): dd[i]",
    }) do
      stopped(code, ENDS)
    end
  end)
end)

describe("iterators in iterators", function()
  it("nest as deep as they may, and not deeper", function()
    for _, make in ipairs({
      "chain(it)", "islice(it, 5)", "cycle(it)", "accumulate(it)", "pairwise(it)", "takewhile(bool, it)", "compress(it, it)",
      "zip_longest(it)", "batched(it, 1)", "starmap(max, it)", "filterfalse(None, it)", "dropwhile(not_, it)", "chain.from_iterable([it])",
      "map(neg, chain(it))",
    }) do
      stopped("it = iter([1])\nfor i in range(100000): it = " .. make .. "\nnext(it)\nraise TimeoutError", DEEP)
    end
    for _, make in ipairs({ "partial(len, it)", "deque([it])", "defaultdict(None, a=it)", "OrderedDict(a=it)" }) do
      stopped("it = chain()\nfor i in range(100000): it = " .. make .. "\nrepr(it)\nraise TimeoutError", DEEP)
    end
  end)
end)

describe("a program's own comparisons", function()
  it("may change what is searched or sorted", function()
    local py = pylua.new({ timeout = 5 })
    py:execute(IMPORTS .. [[
class Evil:
    def __init__(self, act): self.act = act
    def __eq__(self, other): self.act(); return False
    def __lt__(self, other): self.act(); return True
    def __hash__(self): return 1

for act in ('clear', 'pop', 'reverse'):
    for use in ('x in c', 'c.index(x)', 'c.count(x)', 'c.remove(x)', 'c == type(c)([x] * 9)', 'c < type(c)([x] * 9)'):
        for kind in (list, deque):
            c = kind([])
            c.extend(Evil(lambda: getattr(c, act)() if c else None) for _ in range(9))
            x = Evil(lambda: None)
            try: eval(use)
            except (ValueError, IndexError, RuntimeError): pass
for f in (heapify, heappop, lambda h: heappush(h, x), lambda h: heapreplace(h, x), lambda h: heappushpop(h, x), lambda h: insort(h, x), lambda h: bisect_left(h, x)):
    c = []
    c.extend(Evil(lambda: c.clear()) for _ in range(9))
    try: f(c)
    except (IndexError, RuntimeError): pass
od = OrderedDict()
keys = [Evil(lambda: od.clear()) for _ in range(5)]
for k in keys: od[k] = 1
for f in (lambda: od.move_to_end(keys[0]), lambda: od.popitem(False), lambda: od == OrderedDict((k, 1) for k in keys), lambda: od.pop(keys[1], 0)):
    for k in keys: od[k] = 1
    try: f()
    except (KeyError, RuntimeError): pass
cached = lru_cache(2)(lambda k: k)
keys = [Evil(cached.cache_clear) for _ in range(9)]
for k in keys * 3: cached(k)
counts = Counter()
keys = [Evil(counts.clear) for _ in range(9)]
counts.update(keys * 3)
it = groupby([Evil(lambda: next(it, None)) for _ in range(9)])
try:
    for k, g in it: list(g)
except RecursionError: pass
    ]])
    assert.equal(2, py:eval("1 + 1"))
  end)
end)
