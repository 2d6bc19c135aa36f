//! A small SMTP server on a port of its own: takes letters, or misbehaves as it is told.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

/// How the server treats whoever connects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Takes the letter.
    Accept,
    /// Refuses the recipient for now.
    Later,
    /// Refuses the recipient for good.
    Never,
    /// Refuses whoever connects, with a 5xx.
    NoService,
    /// Never says a word.
    Mute,
    /// Has the letter and says nothing any more.
    MuteAfterData,
    /// Has the letter and closes the connection.
    DropAfterData,
    /// Takes the letter and does not answer the goodbye.
    NoGoodbye,
}

/// A letter as it came over the wire.
#[derive(Clone, Debug)]
pub(crate) struct Received {
    pub(crate) recipients: Vec<String>,
    pub(crate) message: String,
}

impl Received {
    /// The header lines, folded ones joined: name and value.
    pub(crate) fn headers(&self) -> Vec<(String, String)> {
        let (head, _) = self.message.split_once("\r\n\r\n").expect("a head and a body");
        let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        let pair = |line: &str| {
            line.split_once(": ")
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
        };
        unfolded
            .split("\r\n")
            .map(|line| pair(line).expect("a name and a value"))
            .collect()
    }

    pub(crate) fn header(&self, name: &str) -> String {
        let found: Vec<_> = self.headers().into_iter().filter(|(known, _)| known == name).collect();
        assert_eq!(found.len(), 1, "{name} in {}", self.message);
        found[0].1.clone()
    }

    /// The plain part with its quoted-printable undone.
    pub(crate) fn text(&self) -> String {
        let part = self
            .message
            .split("Content-Type: text/plain")
            .nth(1)
            .expect("a plain part");
        let (head, body) = part.split_once("\r\n\r\n").expect("a head and a body");
        let (body, _) = body.split_once("\r\n--").expect("a boundary");
        if head.contains("quoted-printable") {
            unquoted(body)
        } else {
            body.to_owned()
        }
    }
}

pub(crate) struct Sink {
    pub(crate) address: SocketAddr,
    manner: Arc<Mutex<Manner>>,
    received: Receiver<Received>,
}

impl Sink {
    pub(crate) fn open(manner: Manner) -> Self {
        Self::open_at("127.0.0.1:0".parse().expect("an address"), manner)
    }

    /// Opens on this very port: a server that comes back.
    pub(crate) fn open_at(address: SocketAddr, manner: Manner) -> Self {
        let listener = TcpListener::bind(address).expect("a port");
        let address = listener.local_addr().expect("an address");
        let manner = Arc::new(Mutex::new(manner));
        let (sender, received) = channel();
        let shared = manner.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (manner, sender) = (*shared.lock().expect("unpoisoned"), sender.clone());
                std::thread::spawn(move || drop(converse(&stream, manner, &sender)));
            }
        });
        Self {
            address,
            manner,
            received,
        }
    }

    /// From now on, for connections to come.
    pub(crate) fn behave(&self, manner: Manner) {
        *self.manner.lock().expect("unpoisoned") = manner;
    }

    pub(crate) fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// All letters that came since the last look.
    pub(crate) fn received(&self) -> Vec<Received> {
        self.received.try_iter().collect()
    }

    /// Waits for the next letter.
    pub(crate) fn next(&self) -> Received {
        self.received
            .recv_timeout(std::time::Duration::from_secs(20))
            .expect("a letter")
    }
}

fn converse(mut stream: &TcpStream, manner: Manner, received: &Sender<Received>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?);
    match manner {
        Manner::Mute => return silent(&mut lines),
        Manner::NoService => stream.write_all(b"554 no service here\r\n")?,
        _ => stream.write_all(b"220 sink\r\n")?,
    }
    let mut recipients = Vec::new();
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let verb = line.split([' ', ':', '\r']).next().unwrap_or_default().to_uppercase();
        let answer = match (verb.as_str(), manner) {
            ("EHLO", _) => "250-sink\r\n250 8BITMIME\r\n".to_owned(),
            ("RCPT", Manner::Later) => format!("451 try {} later\r\n", line.trim()),
            ("RCPT", Manner::Never) => format!("550 nobody here is {}\r\n", line.trim()),
            ("RCPT", _) => {
                recipients.push(line.trim().to_owned());
                "250 good\r\n".to_owned()
            }
            ("DATA", _) => {
                stream.write_all(b"354 go on\r\n")?;
                let message = message(&mut lines)?;
                received
                    .send(Received {
                        recipients: std::mem::take(&mut recipients),
                        message,
                    })
                    .expect("the test listens");
                match manner {
                    Manner::DropAfterData => return Ok(()),
                    Manner::MuteAfterData => return silent(&mut lines),
                    _ => "250 taken\r\n".to_owned(),
                }
            }
            ("QUIT", Manner::NoGoodbye) => return silent(&mut lines),
            ("QUIT", _) => "221 bye\r\n".to_owned(),
            _ => "250 good\r\n".to_owned(),
        };
        stream.write_all(answer.as_bytes())?;
    }
}

/// Listens without a word until the other side is gone.
fn silent(lines: &mut impl Read) -> std::io::Result<()> {
    std::io::copy(lines, &mut std::io::sink()).map(drop)
}

fn message(lines: &mut impl BufRead) -> std::io::Result<String> {
    let mut message = String::new();
    loop {
        let start = message.len();
        if lines.read_line(&mut message)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        match &message[start..] {
            ".\r\n" => {
                message.truncate(start);
                return Ok(message);
            }
            line if line.starts_with("..") => drop(message.remove(start)),
            _ => {}
        }
    }
}

fn unquoted(text: &str) -> String {
    let joined = text.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((&first, behind)) = rest.split_first() {
        rest = behind;
        if first == b'=' {
            let (digits, behind) = rest.split_at(2);
            rest = behind;
            let digits = std::str::from_utf8(digits).expect("two digits");
            bytes.push(u8::from_str_radix(digits, 16).expect("two digits"));
        } else {
            bytes.push(first);
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}
