//! The load: keep-alive connections that send ready-made bytes and read whole answers, and do nothing else.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::body::Bytes;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

/// One connection to a server.
pub(crate) struct Line {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// What came back, taken apart: for looking at, not for measuring.
pub(crate) struct Answer {
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// Bytes on the wire, head and framing included.
    pub(crate) bytes: usize,
}

/// How a load went.
pub(crate) struct Rate {
    pub(crate) per_second: f64,
    pub(crate) p99: Duration,
}

/// Threads of their own for the load, as many as there are cores: a client beside the server, not inside its scheduler.
pub(crate) fn clients() -> Runtime {
    Runtime::new().expect("threads")
}

impl Line {
    pub(crate) async fn open(addr: SocketAddr) -> std::io::Result<Self> {
        let stream = TcpStream::connect(addr).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::with_capacity(1 << 18),
        })
    }

    /// Sends a request and reads the whole answer, which must be a 200. How many bytes came.
    pub(crate) async fn exchange(&mut self, request: &[u8]) -> std::io::Result<usize> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        loop {
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            if let Some(length) = whole(&self.buffer) {
                let fine = self.buffer.get(9..12) == Some(b"200");
                assert!(fine, "{}", String::from_utf8_lossy(&self.buffer[..length.min(2_000)]));
                return Ok(length);
            }
        }
    }

    pub(crate) async fn ask(&mut self, request: &[u8]) -> std::io::Result<Answer> {
        let bytes = self.exchange(request).await?;
        let head = end_of(&self.buffer, b"\r\n\r\n").unwrap_or_default();
        let text = String::from_utf8_lossy(&self.buffer[..head]).into_owned();
        let headers = text.lines().skip(1).filter_map(|line| line.split_once(": "));
        let body = &self.buffer[head..bytes];
        Ok(Answer {
            body: length_of(&self.buffer[..head]).map_or_else(|| joined(body), |_| body.to_vec()),
            headers: headers
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            bytes,
        })
    }
}

/// `readers` connections ask for the same thing again and again for so long.
pub(crate) async fn flood(addr: SocketAddr, request: &Bytes, readers: usize, time: Duration) -> Rate {
    let start = Instant::now();
    let again = || std::iter::repeat(request.clone()).take_while(move |_| start.elapsed() < time);
    send(addr, (0..readers).map(|_| again()).collect()).await
}

/// Each list goes over a connection of its own, one request after the other.
pub(crate) async fn send<L>(addr: SocketAddr, lists: Vec<L>) -> Rate
where
    L: IntoIterator<Item = Bytes, IntoIter: Send> + Send + 'static,
{
    let mut tasks = JoinSet::new();
    let start = Instant::now();
    for list in lists {
        tasks.spawn(async move {
            let mut line = Line::open(addr).await.expect("a connection");
            let mut waits = Vec::with_capacity(1 << 16);
            for request in list {
                let sent = Instant::now();
                line.exchange(&request).await.expect("an answer");
                waits.push(sent.elapsed());
            }
            waits
        });
    }
    let waits = tasks.join_all().await.concat();
    Rate::of(waits, start.elapsed())
}

impl Rate {
    pub(crate) fn of(mut waits: Vec<Duration>, time: Duration) -> Self {
        waits.sort_unstable();
        let count = u32::try_from(waits.len()).expect("fewer than billions");
        Self {
            per_second: f64::from(count) / time.as_secs_f64(),
            p99: waits[waits.len() * 99 / 100],
        }
    }
}

/// The length of the answer that the bytes start with, once it is whole.
fn whole(read: &[u8]) -> Option<usize> {
    let head = end_of(read, b"\r\n\r\n")?;
    let end = match length_of(&read[..head]) {
        Some(length) => head + length,
        None => head + chunks(&read[head..])?.last()?.1 + 2,
    };
    (read.len() >= end).then_some(end)
}

fn length_of(head: &[u8]) -> Option<usize> {
    let at = end_of(head, b"\r\ncontent-length: ")?;
    let digits = head[at..].split(|byte| *byte == b'\r').next()?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// Start and end of each chunk, the empty last one included; none as long as that is missing.
fn chunks(body: &[u8]) -> Option<Vec<(usize, usize)>> {
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        let start = at + end_of(body.get(at..)?, b"\r\n")?;
        let size = usize::from_str_radix(std::str::from_utf8(&body[at..start - 2]).ok()?, 16).ok()?;
        found.push((start, start + size));
        at = start + size + 2;
        if size == 0 {
            return Some(found);
        }
    }
}

fn joined(body: &[u8]) -> Vec<u8> {
    let chunks = chunks(body).unwrap_or_default();
    chunks
        .into_iter()
        .flat_map(|(start, end)| &body[start..end])
        .copied()
        .collect()
}

fn end_of(text: &[u8], mark: &[u8]) -> Option<usize> {
    text.windows(mark.len())
        .position(|part| part == mark)
        .map(|at| at + mark.len())
}
