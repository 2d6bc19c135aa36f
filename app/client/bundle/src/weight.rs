//! What a file weighs on disk and over the wire.

use std::io::Write;

use anyhow::{Result, ensure};
use brotli::CompressorWriter;

/// Bytes of one file, as it is and under brotli at its strongest, as the server sends it.
pub(crate) struct Weight {
    name: &'static str,
    raw: usize,
    brotli: usize,
}

impl Weight {
    pub(crate) fn of(name: &'static str, content: &[u8]) -> Result<Self> {
        let mut small = CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
        small.write_all(content)?;
        small.flush()?;
        Ok(Self {
            name,
            raw: content.len(),
            brotli: small.into_inner().len(),
        })
    }
}

/// Prints every weight and the sum; an error when the sum is above `budget` bytes of brotli.
pub(crate) fn report(files: &[Weight], budget: Option<usize>) -> Result<()> {
    for file in files {
        println!("{:<12} {:>9} bytes {:>9} brotli", file.name, file.raw, file.brotli);
    }
    let sum: usize = files.iter().map(|file| file.brotli).sum();
    let Some(budget) = budget else { return Ok(()) };
    println!("{:<12} {:>9}       {sum:>9} of {budget} allowed", "together", "");
    ensure!(
        sum <= budget,
        "the islands weigh {sum} bytes under brotli, {} too many",
        sum - budget
    );
    Ok(())
}
