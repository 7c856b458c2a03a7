from _circle4 import y
x = 1
