# Which of two comparison methods is asked first.
class A:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print(self.n, 'lt'); return NotImplemented
    def __gt__(self, o): print(self.n, 'gt'); return NotImplemented
    def __le__(self, o): print(self.n, 'le'); return 'le'
    def __eq__(self, o): print(self.n, 'eq'); return NotImplemented
class B(A):
    def __gt__(self, o): print(self.n, 'Bgt'); return 'Bgt'
    def __eq__(self, o): print(self.n, 'Beq'); return NotImplemented
for e in ['A(1) < A(2)', 'A(1) < B(2)', 'A(1) <= A(2)', 'A(1) >= A(2)', 'A(1) == A(2)', 'A(1) == B(2)', 'A(1) != A(2)', 'A(1) != B(2)', '1 < A(3)', '1 > A(3)', '1 == A(3)', 'A(3) == 1', 'A(1) < A(2) < A(3)', 'B(1) < A(2)', 'sorted([B(1), A(2)])', 'max(A(1), B(2))', '1 != B(4)']:
    try: print(e, repr(eval(e))[:10])
    except TypeError as x: print(x)
