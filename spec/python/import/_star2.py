import sys
a = 1; _b = 2; c = 3
