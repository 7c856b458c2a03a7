a = 2 * 3 + 1
b = "x" * 3 + 'y'
c = (1, (2.0, -0.0), 0.0)
d = 2 ** 2 ** 40
e = not 1
f = 1 + 2j
if 0: never()
while 0: never()
