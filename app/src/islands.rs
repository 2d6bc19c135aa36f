//! The only code that browsers run: small, given plain data and ready-made words.

pub mod quiz;
