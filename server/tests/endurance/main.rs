//! The real program over real sockets: killed, out of disk, kept waiting, left by its clients, asked twice.

mod browser;
mod full_disk;
mod gone_client;
mod held_file;
mod house;
mod killed;
mod line;
mod panics;
mod program;
mod rows;
mod same_change;
