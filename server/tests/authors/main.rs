//! What authors do on the command line, on folders of their own.

mod begin;
mod publish;
mod support;
mod tidy;
