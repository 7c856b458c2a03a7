"""Records what CPython 3.13 says about the programs in golden/error/*.py."""

import glob
import os
import warnings

warnings.simplefilter("ignore")

for path in sorted(glob.glob(os.path.join(os.path.dirname(__file__), "error", "*.py"))):
    lines = []
    with open(path, newline="") as file:
        programs = file.read().split("#---\n")
    for program in programs:
        try:
            compile(program, "golden.py", "exec")
            lines.append("ok")
        except SyntaxError as e:
            start = f"{e.lineno or 0}:{e.offset or 0}"
            end = f"{e.end_lineno or 0}:{e.end_offset or 0}"
            lines.append(f"{start}-{end} {type(e).__name__}: {e.msg}")
    with open(path.removesuffix(".py") + ".golden", "w") as file:
        file.write("\n".join(lines) + "\n")
