rockspec_format = "3.0"
package = "pylua"
version = "scm-1"
source = {
  url = "git+https://github.com/pylua/pylua.git",
}
description = {
  summary = "A fast, sandboxed Python inside any Lua program",
  detailed = [[
    require("pylua") gives a Lua program its own Python 3.13, without a Python installation. Values,
    functions and errors cross in both directions, and time, instructions, memory and recursion can
    be limited for each call.
  ]],
  license = "MIT",
  labels = { "python", "interpreter", "sandbox" },
}
dependencies = {
  "lua >= 5.1, < 5.6",
}
build_dependencies = {
  "luarocks-build-rust-mlua >= 0.2.6",
}
build = {
  type = "rust-mlua",
  modules = { pylua = "pylua" },
  default_features = false,
  features = { "module" },
}
