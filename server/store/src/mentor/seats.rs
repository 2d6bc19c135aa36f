//! Seats are rows: an open pairing holds one by a unique key, so capacity is the database's own rule.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

use crate::Error;
use crate::entity::{pairing, seat};
use crate::write::Tx;

/// Makes the mentor's seats as many as offered. Only free ones go, the newest first.
pub(super) async fn set(tx: &Tx<'_>, mentor: Uuid, capacity: u32) -> Result<(), Error> {
    let of_mentor = || seat::Entity::find().filter(seat::Column::MentorId.eq(mentor));
    let all = of_mentor().all(tx.db).await?;
    let wanted = capacity as usize;
    let mut numbers: BTreeSet<i32> = all.iter().map(|seat| seat.number).collect();
    while numbers.len() < wanted {
        let number = (1..=i32::MAX)
            .find(|number| !numbers.contains(number))
            .unwrap_or_default();
        numbers.insert(number);
        let row = seat::ActiveModel {
            id: Set(Uuid::new_v4()),
            mentor_id: Set(mentor),
            number: Set(number),
        };
        row.insert(tx.db).await?;
    }
    let surplus = all.len().saturating_sub(wanted);
    if surplus == 0 {
        return Ok(());
    }
    let free = of_mentor().filter(seat::Column::Id.not_in_subquery(held()));
    let free = free.order_by_desc(seat::Column::Number).all(tx.db).await?;
    if free.len() < surplus {
        return Err(Error::Conflict("seats taken"));
    }
    let gone = free.iter().take(surplus).map(|seat| seat.id);
    seat::Entity::delete_many()
        .filter(seat::Column::Id.is_in(gone))
        .exec(tx.db)
        .await?;
    Ok(())
}

/// How many seats of each mentor are held.
pub(crate) async fn taken(db: &impl ConnectionTrait) -> Result<BTreeMap<Uuid, u32>, Error> {
    let seats = seat::Entity::find()
        .filter(seat::Column::Id.in_subquery(held()))
        .all(db)
        .await?;
    Ok(seats.iter().fold(BTreeMap::new(), |mut count, seat| {
        *count.entry(seat.mentor_id).or_default() += 1;
        count
    }))
}

pub(crate) fn held() -> SelectStatement {
    Query::select()
        .column(pairing::Column::OpenSeat)
        .from(pairing::Entity)
        .and_where(pairing::Column::OpenSeat.is_not_null())
        .take()
}
