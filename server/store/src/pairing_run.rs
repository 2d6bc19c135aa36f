//! Runs of the matcher: recorded only while what they saw still holds, released once.

mod release;

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::entity::pairing_run;
use crate::{Actor, Error, Store, access, matching_snapshot};

/// What a run decided, with what it takes to repeat it.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Seeds the order of processing; published with the cohort.
    pub seed: u64,
    /// Version of the rules and weights.
    pub rules_version: u32,
    /// Hash of the matcher's input.
    pub input_hash: String,
    /// What came out.
    pub outcome: RunOutcome,
}

/// What came out of a run.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RunOutcome {
    /// Pairs to propose.
    pub pairs: Vec<ProposedPair>,
    /// Trainees without a mentor.
    #[serde(default)]
    pub unmatched: Vec<Unmatched>,
    /// The objective's levels.
    #[serde(default)]
    pub objective: Value,
    /// Whether the prices prove that nothing better exists.
    pub certificate: bool,
}

/// A pair to propose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProposedPair {
    /// The trainee's place in the cohort.
    pub enrolment: Uuid,
    /// The mentor.
    pub mentor: Uuid,
    /// 0 to 1000.
    pub score: u16,
    /// Hours a week in which both are free: the cards show it.
    #[serde(default)]
    pub shared_hours: u32,
    /// Why: score parts and band, for the trainer.
    #[serde(default)]
    pub reasons: Value,
}

/// A trainee for whom there was no mentor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unmatched {
    /// The place in the cohort.
    pub enrolment: Uuid,
    /// Why: rules and counts, never another person.
    #[serde(default)]
    pub reasons: Value,
}

/// A run as it was recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordedRun {
    /// Its id.
    pub id: Uuid,
    /// The cohort.
    pub cohort: Uuid,
    /// Who asked for it; nil is the program.
    pub by: Uuid,
    /// What was decided.
    pub run: Run,
    /// When.
    pub at: DateTime<Utc>,
    /// When its pairs were proposed.
    pub released_at: Option<DateTime<Utc>>,
}

impl Store {
    /// Records a run if the snapshot it was made from still holds, else `Conflict("changed")`.
    pub async fn record_run(
        &self,
        actor: Actor,
        cohort: Uuid,
        run: Run,
        snapshot_version: &str,
        now: DateTime<Utc>,
    ) -> Result<Uuid, Error> {
        let outcome = serde_json::to_string(&run.outcome)?;
        let counts = json!({ "pairs": run.outcome.pairs.len(), "unmatched": run.outcome.unmatched.len() });
        let (seed, input_hash, version) = (run.seed.to_string(), run.input_hash, snapshot_version.to_owned());
        let rules_version = i32::try_from(run.rules_version).unwrap_or(i32::MAX);
        self.write(actor, move |tx| {
            let (seed, input_hash, version) = (seed.clone(), input_hash.clone(), version.clone());
            let (outcome, counts) = (outcome.clone(), counts.clone());
            Box::pin(async move {
                access::of_trainers(tx.db, tx.actor, cohort).await?;
                if matching_snapshot::version(tx.db, cohort).await? != version {
                    return Err(Error::Conflict("changed"));
                }
                let id = Uuid::new_v4();
                let row = pairing_run::ActiveModel {
                    id: Set(id),
                    cohort_id: Set(cohort),
                    by: Set(tx.actor.person().unwrap_or_default()),
                    seed: Set(seed),
                    rules_version: Set(rules_version),
                    input_hash: Set(input_hash),
                    outcome: Set(outcome),
                    at: Set(now),
                    released_at: Set(None),
                };
                row.insert(tx.db).await?;
                tx.log(now, "pairing_run.record", ("pairing_run", Some(id.to_string())), counts)
                    .await?;
                Ok(id)
            })
        })
        .await
    }

    /// The newest run of a cohort: for its trainers and the program.
    pub async fn newest_run(&self, actor: Actor, cohort: Uuid) -> Result<Option<RecordedRun>, Error> {
        access::of_trainers(&self.0.read, actor, cohort).await?;
        newest(&self.0.read, cohort)
            .await?
            .map(RecordedRun::try_from)
            .transpose()
    }

    /// Proposes the pairs of a cohort's newest run to both sides, all or none, and answers how
    /// many. A second release changes nothing. What stands in the way is a `Conflict`: "not the
    /// newest run", "mentor withdrawn", "vetoed", "seat taken", "already paired".
    pub async fn release(&self, actor: Actor, run: Uuid, now: DateTime<Utc>) -> Result<usize, Error> {
        self.write(actor, move |tx| {
            Box::pin(async move { release::release(&tx, run, now).await })
        })
        .await
    }
}

async fn newest(db: &impl sea_orm::ConnectionTrait, cohort: Uuid) -> Result<Option<pairing_run::Model>, Error> {
    let runs = pairing_run::Entity::find().filter(pairing_run::Column::CohortId.eq(cohort));
    Ok(runs
        .order_by_desc(pairing_run::Column::At)
        .order_by_desc(pairing_run::Column::Id)
        .one(db)
        .await?)
}

impl TryFrom<pairing_run::Model> for RecordedRun {
    type Error = Error;

    fn try_from(row: pairing_run::Model) -> Result<Self, Error> {
        Ok(Self {
            id: row.id,
            cohort: row.cohort_id,
            by: row.by,
            run: Run {
                seed: row
                    .seed
                    .parse()
                    .map_err(|_| Error::Stored("a seed that is no number".into()))?,
                rules_version: u32::try_from(row.rules_version).unwrap_or_default(),
                input_hash: row.input_hash,
                outcome: serde_json::from_str(&row.outcome)?,
            },
            at: row.at,
            released_at: row.released_at,
        })
    }
}
