# Ends in an uncaught exception.
def outer():
	def inner(value):
		if value:
			return value / (value - 1)
	return inner(1)

outer()
