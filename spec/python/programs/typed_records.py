"""Records with checked fields, from a metaclass, descriptors and annotations."""


class Field:
    def __init__(self, kind, default=None, *, check=None):
        self.kind, self.default, self.check = kind, default, check

    def __set_name__(self, owner, name):
        self.name, self.owner = name, owner

    def __get__(self, record, owner=None):
        if record is None:
            return self
        return record.__dict__.get(self.name, self.default)

    def __set__(self, record, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.owner.__name__}.{self.name} is {self.kind.__name__}, not {type(value).__name__}")
        if self.check and not self.check(value):
            raise ValueError(f"{self.owner.__name__}.{self.name} cannot be {value!r}")
        record.__dict__[self.name] = value

    def __delete__(self, record):
        if record.__dict__.pop(self.name, self) is self:
            raise AttributeError(f"{self.name} is not set")

    def __repr__(self):
        return f"<field {self.owner.__name__}.{self.name}>"


class RecordType(type):
    def __prepare__(name, bases, /, **options):
        return {"_options": options}

    def __new__(meta, name, bases, namespace, **options):
        for field, kind in list(namespace.get("__annotations__", {}).items()):
            default = namespace.get(field)
            if not isinstance(default, Field):
                namespace[field] = Field(kind, default)
        cls = super().__new__(meta, name, bases, namespace)
        cls.fields = {f: v for c in reversed(cls.__mro__) for f, v in vars(c).items() if isinstance(v, Field)}
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.frozen = options.get("frozen", any(getattr(b, "frozen", False) for b in bases))

    def __call__(cls, *args, **kwargs):
        record = super().__call__(*args, **kwargs)
        record.__dict__["done"] = True
        return record

    def __len__(cls):
        return len(cls.fields)

    def __iter__(cls):
        return iter(cls.fields)

    def __contains__(cls, name):
        return name in cls.fields


class Record(metaclass=RecordType):
    def __init__(self, *args, **kwargs):
        names = list(type(self))
        if len(args) > len(names):
            raise TypeError(f"{type(self).__name__} takes {len(names)} fields but {len(args)} were given")
        for name, value in {**dict(zip(names, args)), **kwargs}.items():
            if name not in type(self):
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
            setattr(self, name, value)

    def __setattr__(self, name, value):
        if self.frozen and "done" in self.__dict__:
            raise AttributeError(f"{type(self).__name__} is frozen")
        super().__setattr__(name, value)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return [*self] == [*other]

    def __hash__(self):
        return hash(tuple(self))

    def __iter__(self):
        for name in type(self):
            yield getattr(self, name)

    def __repr__(self):
        shown = ", ".join(f"{n}={v!r}" for n, v in zip(type(self), self))
        return f"{type(self).__qualname__}({shown})"

    def __replace__(self, **changes):
        return type(self)(**{**dict(zip(type(self), self)), **changes})


class Point(Record, frozen=True):
    x: int
    y: int = 0


class Named(Point):
    name: str = Field(str, "nobody", check=str.istitle)


class Loose(Record):
    items: list = Field(list)
    ratio: float = 1.0


p = Point(3)
print(p, Point(3, 0) == p, hash(p) == hash(Point(3)), [*p], len(Point), "x" in Point, Point.frozen, Point._options)
print(Named(1, 2, "Ann"), Named(y=5), list(Named), Named.frozen, Named.name, p == Named(3), p != Point(4))
print(Loose([1]), Loose().items, Loose.__mro__ == (Loose, Record, object), type(Loose).__name__)
loose = Loose([1], ratio=2.5)
loose.items.append(2)
del loose.ratio
print(loose, loose.__replace__(ratio=9.0))
for label, attempt in {
    "type": lambda: Point("1"), "many": lambda: Point(1, 2, 3), "unknown": lambda: Point(z=1),
    "frozen": lambda: setattr(p, "x", 5), "check": lambda: Named(name="ann"), "delete twice": lambda: loose.__delattr__("ratio"),
    "set class": lambda: setattr(Loose(), "ratio", 1), "hash": lambda: hash(Loose([1])),
}.items():
    try:
        print(label, attempt())
    except (TypeError, ValueError, AttributeError) as error:
        print(label, "!", type(error).__name__, error)
match Named(7, 8, "Bob"):
    case Point(x=7, y=y) as point:
        print("matched", y, type(point).__name__)
