//! Figure e: the program as an operator starts it: memory at rest and under readers, and how soon it answers.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use axum::body::Bytes;
use tokio::runtime::Runtime;

use crate::figure::{Amount, Goal, median, print};
use crate::lesson::READERS;
use crate::load::{Line, clients, flood};
use crate::school;

const REST: Duration = Duration::from_secs(3);
const LOAD: Duration = Duration::from_secs(5);

/// `path` is a page that the cookie may see, in the data folder of a filled school that nobody else serves.
pub(crate) fn measure(data: &Path, path: &str, cookie: &str) {
    let clients = clients();
    let mut starts = Vec::new();
    // Once before: the files are read from the disk's cache, and the mail of the filling is sent.
    for _ in 0..6 {
        let (program, _, time) = started(&clients, data, path, cookie);
        program.stop();
        starts.push(time);
    }
    starts.remove(0);
    let (program, request, _) = started(&clients, data, path, cookie);
    std::thread::sleep(REST);
    let idle = program.memory();
    let load = clients.spawn(async move { flood(request.0, &request.1, READERS, LOAD).await });
    let mut most = idle;
    while !load.is_finished() {
        most = most.max(program.memory());
        std::thread::sleep(Duration::from_millis(100));
    }
    program.stop();
    // A quarter of the smallest machine that one can rent.
    let limit = ("limit", Amount(128.0, "MB"));
    print(
        "memory of the server at rest",
        Amount(idle, "MB"),
        limit,
        Goal::AtMost(1.0),
    );
    print("memory under 16 readers", Amount(most, "MB"), limit, Goal::AtMost(1.0));
    let limit = ("limit", Amount(2.0, "s"));
    let start = Amount::of(median(starts));
    print("cold start to the first page", start, limit, Goal::AtMost(1.0));
}

/// A running `relevo serve`.
struct Program(Child);

impl Program {
    /// Resident memory in MB.
    #[expect(
        clippy::disallowed_methods,
        reason = "what the kernel knows of a process is read as a file"
    )]
    fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).expect("it runs");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        kilobytes.expect("a size") / 1024.0
    }

    fn stop(mut self) {
        self.0.kill().expect("stopped");
        self.0.wait().expect("ended");
    }
}

/// Starts the program; how long until it answered the page, and the page's request.
fn started(clients: &Runtime, data: &Path, path: &str, cookie: &str) -> (Program, (SocketAddr, Bytes), Duration) {
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    let addr = free.local_addr().expect("an address");
    drop(free);
    let request = school::get(addr, path, cookie);
    let start = Instant::now();
    let child = Command::new(env!("CARGO_BIN_EXE_relevo"))
        .args(["serve", "--addr", &addr.to_string(), "--data"])
        .arg(data)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let program = Program(child);
    clients.block_on(async {
        let mut line = loop {
            match Line::open(addr).await {
                Ok(line) => break line,
                Err(_) if start.elapsed() < Duration::from_mins(1) => {
                    tokio::time::sleep(Duration::from_millis(1)).await;
                }
                Err(error) => panic!("the program does not listen: {error}"),
            }
        };
        line.exchange(&request).await.expect("a page");
    });
    (program, (addr, request), start.elapsed())
}
