//! How the schema came to be: each migration once, in order, none edited after a release.

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

mod columns;
mod m20261123_000001_people;
mod m20261123_000002_courses;
mod m20261123_000003_learning;
mod m20261123_000004_mentoring;
mod m20261123_000005_records;
mod m20261124_000006_entrances;
mod m20261125_000007_drafts;

/// All migrations.
#[derive(Debug)]
pub struct Migrator;

/// How many migrations this program knows: the schema version it writes.
pub const VERSION: i32 = 7;

/// The oldest program version (as `VERSION`) that can work on the schema as it is after the last
/// migration. Raised by the migration that contracts something older programs still read.
pub const OLDEST_READER: i32 = 5;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_000001_people::Migration),
            Box::new(m20261123_000002_courses::Migration),
            Box::new(m20261123_000003_learning::Migration),
            Box::new(m20261123_000004_mentoring::Migration),
            Box::new(m20261123_000005_records::Migration),
            Box::new(m20261124_000006_entrances::Migration),
            Box::new(m20261125_000007_drafts::Migration),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_counts_the_migrations() {
        assert_eq!(usize::try_from(VERSION).ok(), Some(Migrator::migrations().len()));
    }
}
