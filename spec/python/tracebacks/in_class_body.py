# Ends in an uncaught exception.
def default(name):
    return settings[name]

settings = {"size": 1}

class Options:
    size = default("size")
    color = default("color")
