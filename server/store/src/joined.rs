//! Rows of several tables by one statement: to ask costs more than what is read.

use std::sync::OnceLock;

use sea_orm::sea_query::{Expr, ExprTrait, SelectStatement};
use sea_orm::{ColumnTrait, DbBackend, EntityTrait, IdenStatic, Iterable, Statement, Value};

/// Selects every column of an entity under a prefix, with which its model is then read:
/// `Model::from_query_result(&row, prefix)`.
pub(crate) fn columns<E: EntityTrait>(select: &mut SelectStatement, prefix: &str) {
    some(select, E::Column::iter(), prefix);
}

/// Selects these columns under a prefix.
pub(crate) fn some<C: ColumnTrait>(select: &mut SelectStatement, columns: impl IntoIterator<Item = C>, prefix: &str) {
    for column in columns {
        let name = format!("{prefix}{}", IdenStatic::as_str(&column));
        select.expr_as(Expr::col(column.as_column_ref()), name);
    }
}

/// The condition of a join: these two columns hold the same.
pub(crate) fn on<A: ColumnTrait, B: ColumnTrait>(one: A, other: B) -> Expr {
    Expr::col(one.as_column_ref()).equals(other.as_column_ref())
}

/// A long statement that every request asks, written out once for each engine: to put it together
/// takes longer than to run it.
pub(crate) struct Written([OnceLock<Statement>; 2]);

impl Written {
    pub(crate) const fn new() -> Self {
        Self([const { OnceLock::new() }; 2])
    }

    /// The statement with these as the last of its values, in the order in which it names them.
    pub(crate) fn with<const N: usize>(
        &self,
        engine: DbBackend,
        build: impl FnOnce() -> SelectStatement,
        last: [Value; N],
    ) -> Statement {
        let written = &self.0[usize::from(engine == DbBackend::Postgres)];
        let mut statement = written.get_or_init(|| engine.build(&build())).clone();
        if let Some(values) = statement.values.as_mut() {
            values.0.truncate(values.0.len().saturating_sub(N));
            values.0.extend(last);
        }
        statement
    }
}
