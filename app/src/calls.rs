//! Server functions of islands: what a browser may ask for without leaving the page.

pub mod quiz;
