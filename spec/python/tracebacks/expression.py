# Ends in an uncaught exception.
data = {"a": {"b": [1, 2, 3]}}

def get(key, index):
    return data["a"][key][index] + 1

print(get("b", 2))
print(get(
    "b",
    3,
))
