from _circle3 import x
y = 1
