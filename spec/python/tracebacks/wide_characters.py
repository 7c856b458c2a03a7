# Ends in an uncaught exception.
größe = {"é": 1}

def schlüssel(name):
    return größe["é"] + größe[name] + 1

print(schlüssel("é"))
schlüssel("日本語 😀")
