"""What people put on a drawing besides steps and arrows: notes, frames, colours, copies."""
