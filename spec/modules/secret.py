free = True
