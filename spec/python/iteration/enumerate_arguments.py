for args, kw in [((), {}), ((1,2,3), {}), ((), {'x':1}), (([1],), {'x':1}), (([1],), {'iterable':1}), (([1],), {'start':3}), ((), {'iterable':[1]}), ((), {'start':1}), (([1],2), {'start':1}), (([1],2), {'x':1}), ((), {'iterable':[1],'start':2}), ((), {'start':2,'iterable':[1]}), ((), {'a':1,'b':2}), ((), {'iterable':[1],'b':2}), ((), {'a':1,'start':2}), (([],), {'a':1,'start':2}), ((5,), {}), (([],'a'), {}), (([],1.5), {})]:
    try: print(list(enumerate(*args, **kw)))
    except TypeError as e: print(args, kw, e)
class E(enumerate):
    def __new__(cls, *a, **k): return super().__new__(cls, *a, **k)
try: E()
except TypeError as e: print(e)
print(list(E("ab", start=4)))
