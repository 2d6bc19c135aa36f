//! Pairing graduates with trainees: who may meet, who should, and what becomes of a pairing.

pub mod eligibility;
pub mod explanation;
pub mod instance;
pub mod life_cycle;
pub mod matching;
