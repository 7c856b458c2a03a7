# A method is looked up after simple arguments
#
# In `object.method(arguments)` the method is looked up after arguments that contain no call; where both would
# raise, the error of the argument comes first.
#
# Why: Looking up and calling is one instruction, which makes no bound method. Arguments that call something, and
# so could change what the name means, are evaluated after the lookup, as in CPython.

for source in "None.method(1 / 0)", "None.method(int('x'))":
    try:
        eval(source)
    except Exception as error:
        print(type(error).__name__)
