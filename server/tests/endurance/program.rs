//! `relevo serve` as a process of its own, to be asked over a socket and to be killed.

use std::io::{BufRead, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};

use store::Place;

pub(crate) struct Program {
    /// Scheme, host and port.
    pub(crate) url: String,
    child: Child,
    // Held open: whatever else the program prints must find a reader.
    _printed: Lines<BufReader<ChildStdout>>,
    logged: Receiver<String>,
}

impl Program {
    /// Starts the program on this folder and waits until it says where it is open.
    pub(crate) fn start(data: &Path, place: &Place) -> Self {
        tokio::task::block_in_place(|| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_relevo"));
            command
                .args(["serve", "--addr", "127.0.0.1:0", "--data"])
                .arg(data)
                .current_dir(data)
                .env("RELEVO_LOG", "warn")
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped());
            if let Place::Url(url) = place {
                command.env("RELEVO_DATABASE_URL", url);
            }
            let mut child = command.spawn().expect("the program starts");
            let log = BufReader::new(child.stderr.take().expect("its log")).lines();
            let (line, logged) = channel();
            std::thread::spawn(move || {
                for text in log.map_while(Result::ok) {
                    eprintln!("{text}");
                    let _ = line.send(text);
                }
            });
            let mut printed = BufReader::new(child.stdout.take().expect("its output")).lines();
            let url = printed.by_ref().map_while(Result::ok).find_map(|line| first_url(&line));
            let Some(url) = url else {
                panic!("the program ended: {:?}", child.wait());
            };
            Self {
                url,
                child,
                _printed: printed,
                logged,
            }
        })
    }

    /// `kill -9`, and waits until the process is gone. Answers what it had logged.
    pub(crate) fn kill(mut self) -> Vec<String> {
        self.end();
        self.logged.iter().collect()
    }

    /// Whether it is the same process still.
    pub(crate) fn lives(&mut self) -> bool {
        self.child.try_wait().expect("its state").is_none()
    }

    fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.end();
    }
}

/// Scheme, host and port, whichever page of the school the line names.
fn first_url(line: &str) -> Option<String> {
    let (_, rest) = line.split_once("http://")?;
    let host = rest
        .split(|letter: char| letter == '/' || letter.is_whitespace())
        .next()?;
    Some(format!("http://{host}"))
}
