# Ends in an uncaught exception.
class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + other.amount)

    def __getitem__(self, key):
        return self.amount[key]

total = Money(1) + Money(2)
print(total.amount)
total = total + Money(3) + 4
