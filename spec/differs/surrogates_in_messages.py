# Names with lone surrogates are shown with replacement characters
#
# Where the message of an error quotes a name or a text that has lone surrogates, U+FFFD stands for them. The
# exception's own fields have the name as it was.
#
# Why: Messages are put together as UTF-8, which has no lone surrogates.

try:
    getattr("", "\ud800")
except AttributeError as error:
    print(ascii(str(error)), ascii(error.name))
