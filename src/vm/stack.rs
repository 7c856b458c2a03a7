//! The VM's stacks: registers and frames.
//!
//! Registers live in segments that never move, so that a frame's base and a native's arguments stay
//! valid whatever is pushed above them. A frame's window begins inside its caller's (the arguments
//! are passed in place), unless the segment is full: then the callee gets a window at the start of
//! the next segment, and its arguments are copied there.
//!
//! * T1: every live frame's `base..base + nregs` lies within one segment, with [`SLACK`] values
//!   behind it for padding a native's absent arguments.
//! * T2: every slot of a segment is an initialised value at all times.

use super::frame::Frame;
use crate::heap::{Gc, Tracer};
use crate::object::{Generator, Value};

/// Values kept free behind every window.
pub(super) const SLACK: usize = 16;
/// Values in the first segment, and at least in the others.
const FIRST_SEGMENT: usize = 1 << 10;
const SEGMENT: usize = 32 << 10;
const FIRST_FRAMES: usize = 16;
/// Frames that are kept for the next call from the host.
const KEPT_FRAMES: usize = 2048;

struct Segment {
    values: Box<[Value]>,
    /// Where the segment below was left.
    below_top: *mut Value,
}

/// The stacks of one runtime.
pub(crate) struct Stack {
    segments: Vec<Segment>,
    /// The segment in use.
    current: usize,
    /// End of the current segment, less the slack.
    pub end: *mut Value,
    frames: Vec<Frame>,
    /// Frames that may be pushed before `frame_limit` is looked at again.
    pub frames_end: *mut Frame,
    /// The innermost frame; `frames[0]` is a sentinel.
    pub fp: *mut Frame,
    /// First free value, as far as natives are concerned.
    pub top: *mut Value,
    max_frames: usize,
    /// Bytes added since [`Stack::take_grown`].
    grown: usize,
}

impl Stack {
    pub fn new(max_frames: usize) -> Stack {
        let mut stack = Stack {
            segments: Vec::new(),
            current: 0,
            end: std::ptr::null_mut(),
            frames: Vec::new(),
            frames_end: std::ptr::null_mut(),
            fp: std::ptr::null_mut(),
            top: std::ptr::null_mut(),
            max_frames,
            grown: 0,
        };
        stack.add_segment(FIRST_SEGMENT);
        stack.enter_segment(0);
        stack.frames = vec![Frame::SENTINEL; FIRST_FRAMES];
        stack.fp = stack.frames.as_mut_ptr();
        stack.set_frames_end();
        stack
    }

    /// Makes it as new, after everything on it has ended; false if it has grown.
    pub fn reset(&mut self) -> bool {
        self.enter_segment(0);
        self.segments.len() == 1 && self.frames.len() <= FIRST_FRAMES && self.depth() == 0
    }

    fn add_segment(&mut self, size: usize) {
        self.grown += size * size_of::<Value>();
        self.segments.push(Segment { values: Value::unset_slice(size), below_top: self.top });
    }

    fn enter_segment(&mut self, index: usize) {
        self.current = index;
        let segment = &mut self.segments[index];
        let start = segment.values.as_mut_ptr();
        self.end = start.wrapping_add(segment.values.len() - SLACK);
        self.top = start;
    }

    /// Makes room for a window of `n` values outside the current segment; returns its start. Leave
    /// it with [`Stack::leave_segment`].
    #[cold]
    pub fn push_segment(&mut self, n: usize, below_top: *mut Value) -> *mut Value {
        let next = self.current + 1;
        let need = n + SLACK * 2;
        if self.segments.get(next).is_some_and(|s| s.values.len() < need) {
            // Nothing above the current segment is in use.
            self.segments.truncate(next);
        }
        if next == self.segments.len() {
            self.add_segment(need.max(SEGMENT));
        }
        self.segments[next].below_top = below_top;
        self.enter_segment(next);
        self.top
    }

    /// Goes back to the segment below.
    #[cold]
    pub fn leave_segment(&mut self) {
        let below_top = self.segments[self.current].below_top;
        self.enter_segment(self.current - 1);
        self.top = below_top;
    }

    /// Whether `at` is where the current segment, pushed by [`Stack::push_segment`], starts.
    pub fn is_segment_start(&self, at: *const Value) -> bool {
        self.current > 0 && self.segments[self.current].values.as_ptr() == at
    }

    fn set_frames_end(&mut self) {
        let usable = self.frames.len().min(self.max_frames.saturating_add(1));
        self.frames_end = self.frames.as_mut_ptr().wrapping_add(usable);
    }

    /// Sets the greatest number of frames.
    pub fn set_max_frames(&mut self, n: usize) {
        self.max_frames = n;
        self.set_frames_end();
    }

    /// Makes room for one more frame; false at the recursion limit. Frames may move.
    #[cold]
    pub fn grow_frames(&mut self) -> bool {
        let depth = self.depth();
        if depth >= self.max_frames {
            return false;
        }
        if depth + 1 >= self.frames.len() {
            let more = self.frames.len();
            self.grown += more * size_of::<Frame>();
            self.frames.resize(self.frames.len() + more, Frame::SENTINEL);
            self.fp = self.frames.as_mut_ptr().wrapping_add(depth);
        }
        self.set_frames_end();
        true
    }

    /// The frame at a depth; the outermost is at 1.
    pub fn frame_at(&self, depth: usize) -> Option<&Frame> {
        if (1..=self.depth()).contains(&depth) { self.frames.get(depth) } else { None }
    }

    /// Bytes by which the stack has grown since it was last asked.
    pub fn take_grown(&mut self) -> usize {
        std::mem::take(&mut self.grown)
    }

    /// Gives back what only deep recursion needed, unless something is on the stack.
    pub fn trim(&mut self) {
        let large = self.segments.len() > 1 || self.frames.len() > KEPT_FRAMES;
        if large && self.current == 0 && self.depth() == 0 {
            self.segments.truncate(1);
            self.frames.truncate(KEPT_FRAMES);
            self.frames.shrink_to_fit();
            self.fp = self.frames.as_mut_ptr();
            self.set_frames_end();
        }
    }

    /// Number of frames.
    #[inline]
    pub fn depth(&self) -> usize {
        (self.fp as usize - self.frames.as_ptr() as usize) / size_of::<Frame>()
    }

    /// The generators whose frames are on the stack.
    pub fn generators(&self) -> impl Iterator<Item = Gc<Generator>> {
        self.frames[1..=self.depth()].iter().filter_map(|frame| frame.generator)
    }

    /// Marks every value up to `top`, and clears what lies above, so that registers need no
    /// clearing when a frame is pushed.
    pub fn trace(&mut self, top: *mut Value, tracer: &mut Tracer) {
        let values: usize = self.segments.iter().map(|s| s.values.len()).sum();
        tracer.external(values * size_of::<Value>() + self.frames.len() * size_of::<Frame>());
        for depth in 1..=self.depth() {
            self.frames[depth].trace(tracer);
        }
        let current = self.current;
        let mut upper = top;
        for (i, segment) in self.segments.iter_mut().enumerate().rev() {
            let start = segment.values.as_mut_ptr();
            let used = if i > current {
                0
            } else {
                (upper as usize - start as usize) / size_of::<Value>()
            };
            let used = used.min(segment.values.len());
            tracer.values(&segment.values[..used]);
            segment.values[used..].fill(Value::UNSET);
            if i <= current {
                upper = segment.below_top;
            }
        }
    }
}
