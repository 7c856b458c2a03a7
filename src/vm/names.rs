//! Well-known names, interned once per runtime.

use crate::heap::{Gc, Tracer};
use crate::object::Str;

macro_rules! names {
    ($($field:ident $text:literal;)*) => {
        /// Well-known names; each field is named after its text without underscores.
        #[allow(missing_docs, reason = "each is named after its text")]
        pub struct Names { $(pub $field: Gc<Str>),* }

        impl Names {
            /// Interns them all.
            pub(super) fn new(mut intern: impl FnMut(&str) -> Gc<Str>) -> Names {
                Names { $($field: intern($text)),* }
            }

            /// Marks them all.
            pub(super) fn trace(&self, tracer: &mut Tracer) {
                $(tracer.mark(self.$field);)*
            }
        }
    };
}

names! {
    abc_impl "_abc_impl"; abstractmethods "__abstractmethods__"; aenter "__aenter__";
    aexit "__aexit__"; aiter "__aiter__"; all "__all__"; anext "__anext__";
    annotations "__annotations__"; await_ "__await__"; bases "__bases__"; bool "__bool__";
    builtins "__builtins__"; bytes "__bytes__"; cached "__cached__"; call "__call__";
    cause "__cause__"; ceil "__ceil__"; class "__class__"; class_getitem "__class_getitem__";
    classcell "__classcell__"; classdictcell "__classdictcell__"; clear "clear"; close "close"; code "__code__";
    complex "__complex__"; contains "__contains__"; context "__context__"; copy "copy";
    defaults "__defaults__"; del "__del__"; delattr "__delattr__"; delete "__delete__";
    delitem "__delitem__"; dict "__dict__"; dir "__dir__"; divmod "__divmod__"; doc "__doc__";
    end "end"; enter "__enter__"; eq "__eq__"; exit "__exit__"; fget "fget"; file "__file__";
    float "__float__"; floor "__floor__"; format "__format__"; ge "__ge__"; get "__get__";
    getattr "__getattr__"; getattribute "__getattribute__"; getitem "__getitem__"; gt "__gt__";
    hash "__hash__"; import "__import__"; index "__index__"; init "__init__";
    init_subclass "__init_subclass__"; instancecheck "__instancecheck__"; int "__int__";
    isabstractmethod "__isabstractmethod__"; iter "__iter__"; key "key"; keys "keys";
    kwdefaults "__kwdefaults__"; le "__le__"; len "__len__"; length_hint "__length_hint__";
    loader "__loader__"; lt "__lt__"; main "__main__"; match_args "__match_args__";
    metaclass "metaclass"; missing "__missing__"; module "__module__"; mro "__mro__";
    mro_method "mro"; mro_entries "__mro_entries__"; name "__name__"; ne "__ne__"; new "__new__";
    next "__next__"; notes "__notes__"; objclass "__objclass__"; package "__package__";
    path "__path__"; plain_name "name"; prepare "__prepare__"; qualname "__qualname__";
    repr "__repr__"; reversed "__reversed__"; round "__round__"; send "send"; set "__set__";
    set_name "__set_name__"; setattr "__setattr__"; setitem "__setitem__"; slots "__slots__";
    spec "__spec__"; str "__str__"; subclasscheck "__subclasscheck__"; subclasses
    "__subclasses__"; subclasshook "__subclasshook__";
    suppress_context "__suppress_context__"; sys "sys"; throw "throw";
    traceback "__traceback__"; trunc "__trunc__"; type_params "__type_params__"; value "value";
    values "values"; items "items"; weakref "__weakref__"; wrapped "__wrapped__"; write "write";
    empty ""; stdout "stdout"; stderr "stderr"; flush "flush"; obj "obj"; args "args"; msg "msg";
    firstlineno "__firstlineno__"; static_attributes "__static_attributes__";
    builtins_module "builtins"; abs "__abs__"; neg "__neg__"; pos "__pos__"; invert "__invert__";
    pow "__pow__"; rpow "__rpow__"; lua_fields "lua_fields"; lua_index "__lua_index__";
    lua_newindex "__lua_newindex__"; lua_call "__lua_call__";
}
