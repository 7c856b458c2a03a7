# Ends in an uncaught exception.
def parse(text):
    return int(text)

def load(items):
    try:
        return [parse(item) for item in items]
    except ValueError as error:
        raise RuntimeError("cannot load") from error

def main():
    try:
        load(["1", "two"])
    except RuntimeError:
        {}["missing"]

main()
