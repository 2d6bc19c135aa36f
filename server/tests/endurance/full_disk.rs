//! A disk that runs full under 16 connections, then grows: no acknowledged save is lost, no restart is needed.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use app::clock::{Chance, Clock};
use chrono::TimeDelta;
use futures_util::future::join_all;
use reqwest::Client;

use crate::browser::{Ack, Change, client, page, save};
use crate::house::{House, QUESTIONS, Trainee, not_run};
use crate::rows;

/// Set where the test has file systems of its own, which vanish with its process.
const OWN_MOUNTS: &str = "ENDURANCE_OWN_MOUNTS";
const LINES: usize = 16;
/// Refusals in a row after which a connection takes the disk for full.
const ENOUGH: u32 = 5;

struct Line {
    who: Trainee,
    chance: Chance,
    acks: Vec<Ack>,
    /// The change that was not acknowledged yet.
    next: Change,
}

/// 3 MB are full before SQLite copies its log into the file for the first time, 6 MB while it does.
#[test]
fn a_full_disk_loses_nothing_that_was_acknowledged() {
    let name = "full_disk::a_full_disk_loses_nothing_that_was_acknowledged";
    in_own_mounts(name, || async {
        for megabytes in [3, 6] {
            fill_grow_and_kill(megabytes).await;
        }
    });
}

async fn fill_grow_and_kill(megabytes: u32) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    mount(folder.path(), &format!("size={megabytes}m"));
    let house = House::at(folder.path().to_owned());
    // Last seen a while ago: what is written down of that at the next visit has no room then.
    let mut trainees = house
        .fill_seen(LINES + 1, Clock::default().now() - TimeDelta::minutes(11))
        .await;
    let visitor = trainees.pop().expect("one more");
    let mut program = house.open();
    let (client, url) = (client(), program.url.clone());
    let mut lines: Vec<Line> = trainees
        .into_iter()
        .zip(1..)
        .map(|(who, seed)| Line::new(who, seed))
        .collect();

    let refused = join_all(lines.iter_mut().map(|line| line.save_until_full(&client, &url))).await;
    let acks: Vec<Ack> = lines.iter().flat_map(|line| line.acks.clone()).collect();
    let before = acks.len();
    rows::assert_stored(&rows::events(&house.place).await, &acks);
    for line in &lines {
        line.assert_page_shows_it(&client, &url).await;
    }
    let visited = page(&client, &url, &visitor).await.expect("an answer");
    assert_eq!(visited.status, 200, "{}", visited.body);

    mount(folder.path(), "remount,size=64m");
    let grown = Instant::now();
    while !lines[0].save(&client, &url).await {
        assert!(grown.elapsed() < Duration::from_secs(20), "refused still");
    }
    let back = grown.elapsed();
    for _ in 0..20 {
        let saved = join_all(lines.iter_mut().map(|line| line.save(&client, &url))).await;
        assert!(saved.iter().all(|saved| *saved), "{saved:?}");
    }
    assert!(program.lives(), "it went on without a restart");
    program.kill();

    let program = house.open();
    for line in &lines {
        line.assert_page_shows_it(&client, &program.url).await;
    }
    program.kill();
    let acks: Vec<Ack> = lines.iter().flat_map(|line| line.acks.clone()).collect();
    let refused: u32 = refused.iter().sum();
    eprintln!(
        "{megabytes} MB: {before} saves, {refused} refusals; back after {back:?}; {} saves in all",
        acks.len()
    );
    rows::assert_sound(&house.place).await;
    let events = rows::events(&house.place).await;
    rows::assert_stored(&events, &acks);
    assert_eq!(events.len(), acks.len());
    unmount(folder.path());
}

impl Line {
    fn new(who: Trainee, seed: u64) -> Self {
        let chance = Chance::seeded(seed);
        let next = change(&who, &chance, 0);
        Self {
            who,
            chance,
            acks: Vec::new(),
            next,
        }
    }

    /// Sends the next change once; whether it was saved. Anything but a plain "not now" is a fault.
    async fn save(&mut self, client: &Client, url: &str) -> bool {
        let reply = save(client, url, &self.who, &self.next).await.expect("an answer");
        if reply.status != 200 {
            assert!([503, 507].contains(&reply.status), "{reply:?}");
            return false;
        }
        let seq = reply.seq();
        assert_eq!(seq, self.next.base_seq + 1, "{reply:?}");
        let next = change(&self.who, &self.chance, self.acks.len() + 1);
        let change = std::mem::replace(&mut self.next, next);
        self.acks.push(Ack { change, seq });
        true
    }

    /// How many saves were refused: some of the smaller ones still find room.
    async fn save_until_full(&mut self, client: &Client, url: &str) -> u32 {
        let (mut refused, mut in_a_row) = (0, 0);
        while in_a_row < ENOUGH {
            let saved = self.save(client, url).await;
            in_a_row = if saved { 0 } else { in_a_row + 1 };
            refused += u32::from(!saved);
        }
        refused
    }

    async fn assert_page_shows_it(&self, client: &Client, url: &str) {
        let page = page(client, url, &self.who).await.expect("an answer");
        assert_eq!(page.status, 200, "{}", page.body);
        for question in QUESTIONS {
            let newest = self.acks.iter().rev().find(|ack| ack.change.question == question);
            let (seq, text) = newest.map_or((0, ""), |ack| (ack.seq, ack.change.text.as_str()));
            assert_eq!(page.field(&format!("q.{question}.text")), text);
            assert_eq!(page.field(&format!("q.{question}.seq")), seq.to_string());
        }
    }
}

/// The change after so many, question by question.
fn change(who: &Trainee, chance: &Chance, done: usize) -> Change {
    Change {
        attempt: who.attempt,
        question: QUESTIONS[done % QUESTIONS.len()],
        base_seq: u32::try_from(done / QUESTIONS.len()).expect("a small number"),
        mutation: chance.uuid(),
        text: chance.token().repeat(11),
    }
}

/// Runs the case in a process that may mount, this one again under `unshare`.
fn in_own_mounts<F: Future<Output = ()>>(name: &str, case: impl FnOnce() -> F) {
    #[expect(
        clippy::disallowed_methods,
        reason = "the test tells its own second process where it is"
    )]
    let inside = std::env::var_os(OWN_MOUNTS).is_some();
    if inside {
        let mut runtime = tokio::runtime::Builder::new_multi_thread();
        let runtime = runtime.worker_threads(2).enable_all().build();
        return runtime.expect("a runtime").block_on(case());
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let trial = |flags: &&str| {
        let mut trial = Command::new("unshare");
        trial.args([flags, "mount", "-t", "tmpfs", "tmpfs"]).arg(folder.path());
        trial.output().is_ok_and(|done| done.status.success())
    };
    let Some(flags) = ["-m", "-rm"].into_iter().find(trial) else {
        return not_run("mounting is refused, also under `unshare -rm`");
    };
    let own = std::env::current_exe().expect("this program's path");
    let mut again = Command::new("unshare");
    again.arg(flags).arg(own).args(["--exact", name, "--nocapture"]);
    let ended = again.env(OWN_MOUNTS, "1").status().expect("unshare starts");
    assert!(ended.success(), "see above");
}

fn mount(folder: &Path, options: &str) {
    let mut mount = Command::new("mount");
    mount.args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(folder);
    assert!(mount.status().expect("mount starts").success(), "{options}");
}

fn unmount(folder: &Path) {
    let mut umount = Command::new("umount");
    assert!(umount.arg(folder).status().expect("umount starts").success());
}
