type Alias[T] = list[T]
def f[T: int](x: T, y=1) -> T:
    return x
class C[K, V = str]: pass
