//! The store on real databases: each case runs on SQLite and, where `RELEVO_TEST_POSTGRES` names a server, on PostgreSQL.

mod cohort;
mod draft;
mod invitation;
mod mentoring;
mod outbox;
mod pairing;
mod people;
mod progress;
mod saving;
mod submission;
mod support;
mod together;
mod waiting;
