//! The school's pages and calls behind their real layers, asked as browsers ask.

mod access;
mod account;
mod authoring;
mod case;
mod cohort;
mod disk;
mod edge;
mod findings;
mod measured;
mod pairing;
mod picture;
mod secrecy;
mod support;
