def f(kind):
    for i in range(3):
        try:
            if kind == "return": return "returned"
            if kind == "break": break
            if kind == "continue": continue
            if kind == "raise": raise ValueError(kind)
        except ValueError:
            return "caught"
        finally:
            print("finally", i, end=" ")
    else:
        return "else"
    return "after"

for kind in ("return", "break", "continue", "raise", "pass"):
    print(f(kind))

def overriding():
    try:
        return 1
    finally:
        return 2

def swallow():
    while True:
        try:
            raise KeyError
        finally:
            break
    return "swallowed"

def nested():
    try:
        try:
            return "inner"
        finally:
            print("first", end=" ")
    finally:
        print("second", end=" ")

def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2

def implicit(): pass
def bare():
    return

print(overriding(), swallow(), nested(), value_kept(), implicit(), bare())

def many():
    return 1, *[2, 3], 4

print(many())
def in_loop():
    for i in range(10):
        for j in range(10):
            if i * j == 42:
                return i, j
print(in_loop())
