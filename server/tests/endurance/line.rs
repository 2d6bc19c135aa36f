//! Long lines: a proxy on which everything arrives later, the end too.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use store::Place;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

/// What an answer of PostgreSQL takes: most of a save is then waiting for one, and most cancels meet that.
const DATABASE: Duration = Duration::from_millis(1);

/// The same database at the end of a long line; a file stays where it is.
pub(crate) async fn further_away(place: &Place) -> Place {
    let Place::Url(url) = place else {
        return place.clone();
    };
    let server = url.split_once("://").and_then(|(_, rest)| rest.split('/').next());
    let server = server
        .and_then(|server| server.rsplit('@').next())
        .expect("host and port");
    let line = delayed(server.to_owned(), [Duration::ZERO, DATABASE]).await;
    Place::Url(url.replacen(server, &line.to_string(), 1))
}

/// The address of a line to `upstream`, with the delay of what goes there and of what comes back.
pub(crate) async fn delayed(upstream: String, delay: [Duration; 2]) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((near, _)) = listener.accept().await {
            let far = TcpStream::connect(&upstream).await.expect("the program answers");
            let (near, far) = (near.into_split(), far.into_split());
            tokio::spawn(carry(near.0, far.1, delay[0]));
            tokio::spawn(carry(far.0, near.1, delay[1]));
        }
    });
    address
}

async fn carry(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, delay: Duration) {
    let (sent, mut under_way) = mpsc::unbounded_channel::<(Instant, Vec<u8>)>();
    let reading = async move {
        let mut bytes = vec![0; 16 * 1024];
        let mut length = usize::MAX;
        while length > 0 {
            length = from.read(&mut bytes).await.unwrap_or(0);
            let _ = sent.send((Instant::now(), bytes[..length].to_vec()));
        }
    };
    let writing = async move {
        while let Some((at, bytes)) = under_way.recv().await {
            tokio::time::sleep_until((at + delay).into()).await;
            if bytes.is_empty() || to.write_all(&bytes).await.is_err() {
                break;
            }
        }
        let _ = to.shutdown().await;
    };
    tokio::join!(reading, writing);
}
