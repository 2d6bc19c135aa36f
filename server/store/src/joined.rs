//! Rows of several tables by one statement: to ask costs more than what is read.

use sea_orm::sea_query::{Expr, ExprTrait, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, IdenStatic, Iterable};

/// Selects every column of an entity under a prefix, with which its model is then read:
/// `Model::from_query_result(&row, prefix)`.
pub(crate) fn columns<E: EntityTrait>(select: &mut SelectStatement, prefix: &str) {
    for column in E::Column::iter() {
        let name = format!("{prefix}{}", IdenStatic::as_str(&column));
        select.expr_as(Expr::col(column.as_column_ref()), name);
    }
}

/// The condition of a join: these two columns hold the same.
pub(crate) fn on<A: ColumnTrait, B: ColumnTrait>(one: A, other: B) -> Expr {
    Expr::col(one.as_column_ref()).equals(other.as_column_ref())
}
