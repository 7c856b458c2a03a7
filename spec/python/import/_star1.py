__all__ = ["a", "_b", "missing"]
a = 1; _b = 2; c = 3
