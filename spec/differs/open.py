# `open` is refused
#
# `open()` raises PermissionError. `input()` and `sys.stdin` read what the host gives as its option `stdin`, and
# raise PermissionError too where it gives none.
#
# Why: The host gives a runtime no files.

try:
    print(len(open(__file__).read()) > 0)
except PermissionError as error:
    print(error)
