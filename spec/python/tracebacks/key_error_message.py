# Ends in an uncaught exception.
data = {"it's": 1}
print(data["it's"])
data["it\n's"]
