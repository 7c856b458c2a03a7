# Ends in an uncaught exception.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("leaving with", kind.__name__)
        return False

def work():
    try:
        with Manager():
            raise OSError("disk")
    finally:
        print("finally")

work()
