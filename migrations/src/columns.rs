//! The column types that mean the same on SQLite, PostgreSQL and its relatives.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_query::{ForeignKeyCreateStatement, TableCreateStatement};

/// A table to be filled with columns; creating it twice does nothing.
pub(crate) fn table(name: &'static str) -> TableCreateStatement {
    Table::create().table(name).if_not_exists().take()
}

/// A UUID made by us that is the whole primary key.
pub(crate) fn id() -> ColumnDef {
    ColumnDef::new("id").uuid().not_null().primary_key().take()
}

pub(crate) fn uuid(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).uuid().not_null().take()
}

pub(crate) fn text(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().not_null().take()
}

pub(crate) fn bytes(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).blob().not_null().take()
}

pub(crate) fn number(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).integer().not_null().take()
}

pub(crate) fn truth(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).boolean().not_null().take()
}

/// An instant in UTC.
pub(crate) fn time(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).timestamp_with_time_zone().not_null().take()
}

/// A text that is one of a few words: a CHECK instead of an enum type, which not every engine has.
pub(crate) fn word(name: &'static str, words: &'static [&'static str]) -> ColumnDef {
    text(name).check(Expr::col(name).is_in(words.iter().copied())).take()
}

/// The same column, allowed to be empty.
pub(crate) fn optional(mut column: ColumnDef) -> ColumnDef {
    column.null().take()
}

pub(crate) fn key(columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create().primary().take();
    for column in columns {
        index.col(*column);
    }
    index
}

/// A foreign key to `id` (or the column named) of another table.
pub(crate) fn references(column: &'static str, table: &'static str, target: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from_col(column).to(table, target).take()
}

pub(crate) fn index(table: &'static str, name: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create().if_not_exists().name(name).table(table).take();
    for column in columns {
        index.col(*column);
    }
    index
}

pub(crate) async fn drop_all(manager: &SchemaManager<'_>, tables: &[&'static str]) -> Result<(), DbErr> {
    for table in tables {
        manager
            .drop_table(Table::drop().table(*table).if_exists().take())
            .await?;
    }
    Ok(())
}
