# An assigned `__dict__` is a plain dict
#
# An object whose `__dict__` is set to an instance of a subclass of dict shows the plain dict.
#
# Why: Attributes are looked up in the dict itself.


class Names(dict):
    pass


class Thing:
    pass


thing = Thing()
thing.__dict__ = Names(x=1)
print(type(thing.__dict__).__name__, thing.x)
