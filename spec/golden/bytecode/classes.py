class C(Base, metaclass=M):
    """Doc."""
    x: int = 1
    __y = 2
    def __init__(self, v):
        super().__init__(v)
        self.v = v
        self.__w = v
class D(*bases, **kw): pass
