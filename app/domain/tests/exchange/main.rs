//! Questions to and from other formats: what real programs write, what nobody should, and there and back again.

mod bank;
mod hostile;
mod inputs;
mod there_and_back;
