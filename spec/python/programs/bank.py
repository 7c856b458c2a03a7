class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need, self.have = need, have

class Account:
    count = 0
    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.history = owner, balance, []
        type(self).count += 1
    @property
    def balance(self): return self._balance
    def deposit(self, amount):
        if amount <= 0: raise ValueError("amount must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self
    def withdraw(self, amount):
        if amount > self._balance: raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self
    def __repr__(self): return f"{type(self).__name__}({self.owner!r}, {self.balance:,.2f})"
    def __lt__(self, other): return self.balance < other.balance

class Savings(Account):
    rate = 0.02
    def add_interest(self): return self.deposit(self.balance * self.rate)

class Transaction:
    def __init__(self, *accounts): self.accounts = accounts
    def __enter__(self):
        self.saved = [(a, a._balance, a.history[:]) for a in self.accounts]
        return self
    def __exit__(self, kind, value, tb):
        if kind is not None:
            for a, balance, history in self.saved: a._balance, a.history = balance, history
            print("rolled back:", value)
        return kind is not None and issubclass(kind, InsufficientFunds)

a, s = Account("ann", 100), Savings("sam", 1000)
a.deposit(50).withdraw(30)
s.add_interest()
print(a, s, Account.count, Savings.count, sorted([s, a]), max(a, s).owner, a.history)
with Transaction(a, s):
    s.withdraw(500)
    a.withdraw(10**6)
print(a, s, s.history)
try:
    with Transaction(a): a.deposit(-1)
except ValueError as e:
    print("ValueError:", e)
with Transaction(a, s):
    a.withdraw(20)
    s.deposit(20)
print(a, s, [len(x.history) for x in (a, s)])
