//! Mail with a real store and a real SMTP server that misbehaves.

mod delivery;
mod hostile;
mod letters;
mod links;
mod overdue;
mod school;
mod sink;
