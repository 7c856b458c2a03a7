//! The namespaces of classes. A builtin type's is filled when it is first looked into: most programs
//! use few of the builtin types, and a runtime should cost little.

use super::Vm;
use crate::heap::Gc;
use crate::object::slot::SlotId;
use crate::object::*;

impl Vm {
    /// The namespace of a class, `__dict__`.
    #[inline]
    pub fn class_dict(&mut self, class: Gc<Type>) -> Gc<Dict> {
        if class.flags.has(Flags::UNFILLED) {
            self.fill_namespace(class);
        }
        class.namespace
    }

    /// Finds a name along a class's method resolution order, and the class that has it.
    pub fn lookup_owner(&mut self, class: Gc<Type>, name: Gc<Str>) -> Option<(Gc<Type>, Value)> {
        for i in 0..class.mro.len() {
            let owner = class.mro[i];
            if let Some(found) = self.class_dict(owner).get_str(name) {
                return Some((owner, found));
            }
        }
        None
    }

    /// Enters what a builtin type's description lists.
    #[cold]
    #[inline(never)]
    fn fill_namespace(&mut self, mut class: Gc<Type>) {
        class.flags.set(Flags::UNFILLED, false);
        let spec = class.spec;
        self.add_slot_methods(class, spec);
        let mut dict = class.namespace;
        let doc = match spec.doc {
            // Rather than that of the base.
            "" => Value::NONE,
            doc => self.new_str(doc.as_bytes()).into(),
        };
        dict.set_str(&mut self.heap, self.names.doc, doc);
        if spec.module != "builtins" {
            let module = self.intern(spec.module).into();
            dict.set_str(&mut self.heap, self.names.module, module);
        }
        if let Some(new) = &spec.new {
            let native = Native::new(NativeCode::Spec(new), NativeRole::Static, Some(class));
            let native = alloc(&mut self.heap, self.types.native.root_shape, native);
            dict.set_str(&mut self.heap, self.names.new, native.into());
        }
        for row in spec.methods {
            let (role, shown_as) = match row.kind {
                FnKind::Method if row.name == "__init__" => {
                    (NativeRole::Method, self.types.slot_wrapper)
                }
                FnKind::Method => (NativeRole::Method, self.types.method_descriptor),
                FnKind::ClassMethod => (NativeRole::ClassMethod, self.types.classmethod_descriptor),
                FnKind::Static => (NativeRole::Static, self.types.native),
            };
            let name = self.intern(row.name);
            let native = Native::new(NativeCode::Spec(row), role, Some(class));
            let mut native = alloc(&mut self.heap, shown_as.root_shape, native).into();
            if role == NativeRole::Static {
                native = self.new_wrapped(Kind::StaticMethod, native);
            }
            dict.set_str(&mut self.heap, name, native);
        }
        for row in spec.getsets {
            let name = self.intern(row.name);
            let descriptor = GetSet::new(Computed::Native(row), name, class);
            let shown_as = if row.is_field { self.types.member } else { self.types.getset };
            let descriptor = alloc(&mut self.heap, shown_as.root_shape, descriptor);
            dict.set_str(&mut self.heap, name, descriptor.into());
        }
        if class.slots.hash.is_none() && spec.slots.compare.is_some() {
            dict.set_str(&mut self.heap, self.names.hash, Value::NONE);
        }
    }

    /// Enters the special methods that show a builtin type's slots.
    fn add_slot_methods(&mut self, class: Gc<Type>, spec: &'static TypeSpec) {
        let slots = &spec.slots;
        let mut shown: Vec<SlotId> = Vec::new();
        let mut show = |present: bool, ids: &[SlotId]| {
            if present {
                shown.extend_from_slice(ids);
            }
        };
        use SlotId as Id;
        show(slots.repr.is_some(), &[Id::Repr]);
        show(slots.str.is_some(), &[Id::Str]);
        show(slots.hash.is_some(), &[Id::Hash]);
        show(slots.bool.is_some(), &[Id::Bool]);
        show(slots.len.is_some(), &[Id::Len]);
        show(slots.iter.is_some(), &[Id::Iter]);
        show(slots.next.is_some(), &[Id::Next]);
        show(slots.get_item.is_some(), &[Id::GetItem]);
        show(slots.set_item.is_some(), &[Id::SetItem, Id::DelItem]);
        show(slots.contains.is_some(), &[Id::Contains]);
        show(slots.compare.is_some(), &[Id::Lt, Id::Le, Id::Gt, Id::Ge, Id::Eq, Id::Ne]);
        show(slots.index.is_some(), &[Id::Index]);
        show(slots.int.is_some(), &[Id::Int]);
        show(slots.float.is_some(), &[Id::Float]);
        let called_by_vm = matches!(spec.layout, Kind::Function | Kind::Native | Kind::BoundMethod);
        show(slots.call.is_some() || called_by_vm, &[Id::Call]);
        show(slots.descr_get.is_some(), &[Id::Get]);
        show(slots.descr_set.is_some(), &[Id::Set, Id::Delete]);
        let is_object = class.is(self.types.object);
        show(slots.get_attr.is_some() || is_object, &[Id::GetAttribute]);
        show(slots.set_attr.is_some() || is_object, &[Id::SetAttr, Id::DelAttr]);
        for op in BinaryOp::ALL {
            show(spec.binary & op.bit() != 0, &[SlotId::binary(op)]);
            show(spec.reflected & op.bit() != 0, &[SlotId::reflected(op)]);
            if op != BinaryOp::DivMod {
                show(spec.inplace & op.bit() != 0, &[SlotId::inplace(op)]);
            }
        }
        for op in [UnaryOp::Neg, UnaryOp::Pos, UnaryOp::Invert, UnaryOp::Abs] {
            show(spec.unary & (1 << op as u8) != 0, &[SlotId::unary(op)]);
        }
        let mut dict = class.namespace;
        for id in shown {
            let shown_as = if id.is_method_of(spec.layout) {
                self.types.method_descriptor
            } else {
                self.types.slot_wrapper
            };
            let shape = shown_as.root_shape;
            let native = Native::new(NativeCode::Slot(id), NativeRole::Method, Some(class));
            let native = alloc(&mut self.heap, shape, native);
            let name = self.slot_name(id);
            dict.set_str(&mut self.heap, name, native.into());
        }
    }
}
