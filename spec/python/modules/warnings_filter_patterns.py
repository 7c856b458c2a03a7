# Messages and modules of filters are regular expressions.
import warnings


def heard(text, category=UserWarning, **options):
    try:
        warnings.warn(text, category, **options)
        return "ignored"
    except Warning as warning:
        return f"raised {warning}"


for message, module in (
    ("[ab]+ is old", ""), ("A+B", ""), ("old$", ""), (".*old$", ""), ("", "__main__"), ("", "other"), ("", "__m"),
    ("aab", "__ma.n__"), ("aab", "x"), (r"aab\b", ""), ("(?-i:A)", ""),
):
    warnings.resetwarnings()
    warnings.simplefilter("error")
    warnings.filterwarnings("ignore", message=message, module=module)
    print(repr(message), repr(module), heard("aab is old"), heard("c"))

print(warnings.filters[0])
warnings.filterwarnings("ignore")
print(warnings.filters[0][:2])
try:
    warnings.filterwarnings("ignore", message="(")
except Exception as error:
    print(type(error).__name__, error)


class Matcher:
    def match(self, text):
        print("match", text)
        warnings.filters.clear()
        return [1]


warnings.resetwarnings()
warnings.filters.insert(0, ("error", Matcher(), Warning, None, 0))
warnings.filterwarnings("ignore", category=BytesWarning, append=True)  # The filters have changed.
print(heard("by an object"))
warnings.filters[:] = [("error", "exactly", Warning, None, 0)]
warnings.filterwarnings("ignore", category=BytesWarning, append=True)  # The filters have changed.
print(heard("exactly"))
