//! Drafts of course files: append-only, so that nothing is overwritten and every text can be taken up again.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::course::hash;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use serde_json::json;
use uuid::Uuid;

use crate::access::of_authors;
use crate::entity::{draft, person};
use crate::write::Tx;
use crate::{Actor, Error, Store, Trainer};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftDeed {
    /// The published text as it was found when somebody began to write.
    Find,
    /// A text was written.
    Write,
    /// The file is to be deleted.
    Delete,
    /// The draft was given up; the published file counts again.
    Discard,
    /// The draft became the published file.
    Publish,
}

impl DraftDeed {
    /// The word stored in the table and used in translation keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Find => "find",
            Self::Write => "write",
            Self::Delete => "delete",
            Self::Discard => "discard",
            Self::Publish => "publish",
        }
    }

    fn from_word(word: &str) -> Result<Self, Error> {
        [Self::Find, Self::Write, Self::Delete, Self::Discard, Self::Publish]
            .into_iter()
            .find(|deed| deed.word() == word)
            .ok_or_else(|| Error::Stored(format!("a draft's deed {word}")))
    }
}

/// One line of the history of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Path inside the course.
    pub path: String,
    /// From 1, without gaps.
    pub seq: i32,
    /// What was done.
    pub deed: DraftDeed,
    /// The text that this made; `None` where there is none.
    pub text: Option<String>,
    /// Hash of the published file that the draft began from; `None` if there was no file.
    pub base: Option<String>,
    /// By whom; `None` is the program.
    pub by: Option<Uuid>,
    /// When.
    pub at: DateTime<Utc>,
}

impl Draft {
    /// Whether it is waiting to be published.
    #[must_use]
    pub fn waits(&self) -> bool {
        matches!(self.deed, DraftDeed::Write | DraftDeed::Delete)
    }
}

/// What somebody wants to keep.
#[derive(Clone, Debug, Default)]
pub struct NewDraft {
    /// The course's slug.
    pub course: String,
    /// Path inside the course.
    pub path: String,
    /// Hash of the text from which the writer started, draft or published; `None` for none.
    pub started: Option<String>,
    /// The published text as it is now; `None` if there is no file.
    pub published: Option<String>,
    /// The new text; `None` deletes the file.
    pub text: Option<String>,
    /// The writer has seen the published text as it is now, whatever the draft began from.
    pub seen: bool,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftOutcome {
    /// It is stored.
    Stored,
    /// It says what was there already.
    Same,
    /// Somebody else was quicker: nothing is stored. The draft as it is now; `None` if there is none.
    Overtaken(Option<Draft>),
}

/// Lines of a history that are shown at most.
const LONGEST_HISTORY: u64 = 200;

impl Store {
    /// The drafts of a course that wait to be published, by path: for authors.
    pub async fn drafts(&self, actor: Actor, course: &str) -> Result<Vec<Draft>, Error> {
        of_authors(&self.0.read, actor).await?;
        let newest = Query::select()
            .column(draft::Column::Path)
            .expr(draft::Column::Seq.max())
            .from(draft::Entity)
            .and_where(draft::Column::Course.eq(course))
            .group_by_col(draft::Column::Path)
            .to_owned();
        let rows = draft::Entity::find()
            .filter(draft::Column::Course.eq(course))
            .filter(Expr::tuple([Expr::col(draft::Column::Path), Expr::col(draft::Column::Seq)]).in_subquery(newest))
            .filter(draft::Column::Deed.is_in([DraftDeed::Write.word(), DraftDeed::Delete.word()]))
            .order_by_asc(draft::Column::Path)
            .all(&self.0.read)
            .await?;
        rows.into_iter().map(Draft::try_from).collect()
    }

    /// What was done with a file, the newest first, at most 200 lines: for authors.
    pub async fn draft_history(&self, actor: Actor, course: &str, path: &str) -> Result<Vec<Draft>, Error> {
        of_authors(&self.0.read, actor).await?;
        let rows = of_file(course, path).limit(LONGEST_HISTORY).all(&self.0.read).await?;
        rows.into_iter().map(Draft::try_from).collect()
    }

    /// Everybody who has a line in a history of this course: for authors.
    pub async fn draft_authors(&self, actor: Actor, course: &str) -> Result<Vec<Trainer>, Error> {
        of_authors(&self.0.read, actor).await?;
        let people = Query::select()
            .column(draft::Column::By)
            .from(draft::Entity)
            .and_where(draft::Column::Course.eq(course))
            .and_where(draft::Column::By.is_not_null())
            .to_owned();
        let rows = person::Entity::find()
            .filter(person::Column::Id.in_subquery(people))
            .all(&self.0.read)
            .await?;
        let author = |row: person::Model| Trainer {
            person: row.id,
            name: row.name,
            pseudonym: row.pseudonym,
            protected: row.protected,
        };
        Ok(rows.into_iter().map(author).collect())
    }

    /// Keeps a draft, unless another was kept since its writer started: for authors.
    pub async fn write_draft(&self, actor: Actor, new: NewDraft, now: DateTime<Utc>) -> Result<DraftOutcome, Error> {
        let new = Arc::new(new);
        self.write(actor, move |tx| {
            let new = new.clone();
            Box::pin(async move { write(&tx, &new, now).await })
        })
        .await
    }

    /// Gives up the draft that its reader saw, named by its place in the history: for authors.
    pub async fn discard_draft(
        &self,
        actor: Actor,
        course: &str,
        path: &str,
        seq: i32,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let (course, path) = (course.to_owned(), path.to_owned());
        self.write(actor, move |tx| {
            let (course, path) = (course.clone(), path.clone());
            Box::pin(async move {
                of_authors(tx.db, tx.actor).await?;
                let newest = newest(tx.db, &course, &path).await?;
                let Some(draft) = newest.filter(|draft| draft.seq == seq && draft.waits()) else {
                    return Err(Error::Conflict("another draft"));
                };
                let row = (DraftDeed::Discard, None, draft.base);
                append(&tx, (&course, &path), seq, row, now).await
            })
        })
        .await
    }

    /// Records that drafts, each named by its place in its history, are the published files now.
    ///
    /// One that somebody wrote again in the meantime goes on waiting. `version`: the course's hash with them.
    pub async fn publish_drafts(
        &self,
        actor: Actor,
        course: &str,
        drafts: BTreeMap<String, (i32, Option<String>)>,
        version: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let (course, version, drafts) = (course.to_owned(), version.to_owned(), Arc::new(drafts));
        self.write(actor, move |tx| {
            let (course, version, drafts) = (course.clone(), version.clone(), drafts.clone());
            Box::pin(async move {
                of_authors(tx.db, tx.actor).await?;
                for (path, (seq, text)) in drafts.iter() {
                    let newest = newest(tx.db, &course, path).await?;
                    if newest.is_none_or(|draft| draft.seq != *seq || !draft.waits()) {
                        continue;
                    }
                    let base = text.as_ref().map(|text| hash(text.as_bytes()));
                    let row = (DraftDeed::Publish, text.clone(), base);
                    append(&tx, (&course, path), *seq, row, now).await?;
                }
                let details = json!({ "version": version, "files": drafts.len() });
                tx.log(now, "course.publish", ("course", Some(course.clone())), details)
                    .await
            })
        })
        .await
    }

    /// Writes into the log that a picture came to a course: for authors.
    pub async fn note_picture(&self, actor: Actor, course: &str, path: &str, now: DateTime<Utc>) -> Result<(), Error> {
        let (course, path) = (course.to_owned(), path.to_owned());
        self.write(actor, move |tx| {
            let (course, path) = (course.clone(), path.clone());
            Box::pin(async move {
                of_authors(tx.db, tx.actor).await?;
                let details = json!({ "file": path });
                tx.log(now, "course.picture", ("course", Some(course)), details).await
            })
        })
        .await
    }
}

async fn write(tx: &Tx<'_>, new: &NewDraft, now: DateTime<Utc>) -> Result<DraftOutcome, Error> {
    of_authors(tx.db, tx.actor).await?;
    let published = new.published.as_ref().map(|text| hash(text.as_bytes()));
    let newest = newest(tx.db, &new.course, &new.path).await?;
    let waiting = newest.as_ref().filter(|draft| draft.waits());
    let there = match waiting {
        Some(draft) => draft.text.as_ref(),
        None => new.published.as_ref(),
    };
    let base = match waiting {
        Some(draft) if !new.seen => draft.base.clone(),
        _ => published.clone(),
    };
    let settled = waiting.is_none_or(|draft| draft.base == base);
    if there == new.text.as_ref() && settled {
        return Ok(DraftOutcome::Same);
    }
    if there.map(|text| hash(text.as_bytes())) != new.started {
        return Ok(DraftOutcome::Overtaken(newest.filter(Draft::waits)));
    }
    let (file, mut seq) = (
        (new.course.as_str(), new.path.as_str()),
        newest.as_ref().map_or(0, |draft| draft.seq),
    );
    // What was published and is not in the history yet would be lost by publishing over it.
    let known = newest.as_ref().is_some_and(|draft| draft.base == published);
    if let Some(text) = new.published.as_ref().filter(|_| !known) {
        let row = (DraftDeed::Find, Some(text.clone()), published);
        append(tx, file, seq, row, now).await?;
        seq += 1;
    }
    let deed = if new.text.is_some() {
        DraftDeed::Write
    } else {
        DraftDeed::Delete
    };
    append(tx, file, seq, (deed, new.text.clone(), base), now).await?;
    Ok(DraftOutcome::Stored)
}

/// Adds a line after the one numbered `seq`; two at once collide in the key, and one of them runs again.
async fn append(
    tx: &Tx<'_>,
    (course, path): (&str, &str),
    seq: i32,
    (deed, text, base): (DraftDeed, Option<String>, Option<String>),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let row = draft::ActiveModel {
        course: Set(course.to_owned()),
        path: Set(path.to_owned()),
        seq: Set(seq + 1),
        deed: Set(deed.word().to_owned()),
        text: Set(text),
        base: Set(base),
        by: Set(tx.actor.person()),
        at: Set(now),
    };
    row.insert(tx.db).await?;
    Ok(())
}

async fn newest(db: &impl ConnectionTrait, course: &str, path: &str) -> Result<Option<Draft>, Error> {
    let row = of_file(course, path).one(db).await?;
    row.map(Draft::try_from).transpose()
}

fn of_file(course: &str, path: &str) -> sea_orm::Select<draft::Entity> {
    draft::Entity::find()
        .filter(draft::Column::Course.eq(course))
        .filter(draft::Column::Path.eq(path))
        .order_by_desc(draft::Column::Seq)
}

impl TryFrom<draft::Model> for Draft {
    type Error = Error;

    fn try_from(row: draft::Model) -> Result<Self, Error> {
        Ok(Self {
            deed: DraftDeed::from_word(&row.deed)?,
            path: row.path,
            seq: row.seq,
            text: row.text,
            base: row.base,
            by: row.by,
            at: row.at,
        })
    }
}
