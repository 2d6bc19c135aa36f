//! Saves that wait at the same moment are asked and recorded together: a class that answers at once
//! costs a few statements, not a few for each.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, timeout_at};

use super::saving::{Saved, Sheet, save};
use crate::write::Writer;
use crate::{Actor, Error};

/// Sheets of one transaction at most: each number of them makes statements of its own, which are kept prepared.
pub(crate) const MOST: usize = 64;
/// How long a commit waits for those who were part of the one before: a fraction of what it costs.
const PATIENCE: Duration = Duration::from_millis(1);

/// Where saves wait for each other.
#[derive(Clone)]
pub(crate) struct Collector(mpsc::Sender<Waiting>);

struct Waiting {
    sheet: Sheet,
    reply: oneshot::Sender<Result<Vec<Saved>, Error>>,
}

impl Collector {
    pub(crate) fn new(writer: Writer) -> Self {
        let (queue, waiting) = mpsc::channel(4 * MOST);
        tokio::spawn(collect(writer, waiting));
        Self(queue)
    }

    /// Answers when the sheet is durable, or says why it was not saved.
    pub(super) async fn save(&self, sheet: Sheet) -> Result<Vec<Saved>, Error> {
        let (reply, answer) = oneshot::channel();
        let gone = || Error::Unavailable("nobody saves answers any more".into());
        self.0.send(Waiting { sheet, reply }).await.map_err(|_| gone())?;
        answer.await.map_err(|_| gone())?
    }
}

async fn collect(writer: Writer, mut queue: mpsc::Receiver<Waiting>) {
    let mut waiting = Vec::with_capacity(MOST);
    let mut before = 1;
    while queue.recv_many(&mut waiting, MOST).await > 0 {
        // Who was told just now is about to save again: without this a class falls apart into
        // halves that wait for each other's commits.
        let patience = Instant::now() + PATIENCE;
        while waiting.len() < before
            && let Ok(Some(another)) = timeout_at(patience, queue.recv()).await
        {
            waiting.push(another);
        }
        before = waiting.len();
        let (sheets, replies): (Vec<Sheet>, Vec<_>) =
            waiting.drain(..).map(|waiting| (waiting.sheet, waiting.reply)).unzip();
        for (reply, saved) in replies.into_iter().zip(together(&writer, sheets).await) {
            let _ = reply.send(saved);
        }
    }
}

/// All sheets in one transaction; where that fails because of one of them, each in its own.
async fn together(writer: &Writer, sheets: Vec<Sheet>) -> Vec<Result<Vec<Saved>, Error>> {
    let count = sheets.len();
    let sheets = Arc::new(sheets);
    match transaction(writer, sheets.clone()).await {
        Ok(saved) => saved,
        Err(error) if count == 1 || matches!(error, Error::Unavailable(_) | Error::Damaged(_)) => {
            vec![Err(error); count]
        }
        Err(_) => {
            let single = |sheet: &Sheet| {
                let sheet = Arc::new(vec![sheet.clone()]);
                async move { transaction(writer, sheet).await?.pop().ok_or(Error::NotFound)? }
            };
            join_all(sheets.iter().map(single)).await
        }
    }
}

async fn transaction(writer: &Writer, sheets: Arc<Vec<Sheet>>) -> Result<Vec<Result<Vec<Saved>, Error>>, Error> {
    // Whose each sheet is, it says itself.
    writer
        .write(Actor::Program, move |tx| {
            let sheets = sheets.clone();
            Box::pin(async move { save(&tx, &sheets).await })
        })
        .await
}
