//! The school's pages and calls behind their real layers, asked as browsers ask.

mod access;
mod account;
mod case;
mod cohort;
mod edge;
mod findings;
mod measured;
mod pairing;
mod secrecy;
mod support;
