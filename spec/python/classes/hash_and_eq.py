# __eq__ without __hash__, results of __hash__.
class A:
    def __eq__(self, o): return True
try: hash(A())
except TypeError as e: print(e)
print(A.__hash__, A() != 1, A() == 1)
class B(A):
    __hash__ = object.__hash__
hash(B())
class C(A):
    def __hash__(self): return 7
print(hash(C()), {C(): 1} == {C(): 1})
class D:
    __hash__ = None
try: {D()}
except TypeError as e: print(e)
try: {D(): 1}
except TypeError as e: print(e)
class E:
    def __ne__(self, o): return 'ne'
print(E() != 1, E() == 1)
class F(C): 
    def __eq__(self, o): return NotImplemented
print(F.__hash__, F() == F(), F() != F())
class G:
    def __hash__(self): return 'x'
try: hash(G())
except TypeError as e: print(e)
class H:
    def __hash__(self): return 2**61 - 1 + 5
class H2:
    def __hash__(self): return -1
class H3:
    def __hash__(self): return 2**64 + 3
class H4:
    def __hash__(self): return True
print(hash(H()), hash(H2()), hash(H3()), hash(H4()), H2().__hash__())
