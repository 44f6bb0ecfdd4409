//! Just enough HTTP/1.1 to talk to a WebDriver on this machine: one request, one answer, one connection.
//!
//! Not here: what is asked.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

/// What came back.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status code; WebDriver errors are 4xx and 5xx with a JSON body.
    pub status: u16,
    /// The body without its transfer coding.
    pub body: Vec<u8>,
}

/// Sends one request to 127.0.0.1 and reads the answer; silence longer than `patience` is an error.
pub fn call(port: u16, method: &str, path: &str, body: &str, patience: Duration) -> io::Result<Answer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(patience))?;
    stream.set_write_timeout(Some(patience))?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(body.as_bytes())?;
    read(BufReader::new(stream))
}

fn read(mut from: impl BufRead) -> io::Result<Answer> {
    let first = line(&mut from)?;
    let status = first
        .strip_prefix("HTTP/1.")
        .and_then(|rest| rest.split(' ').nth(1))
        .and_then(|code| code.parse().ok())
        .ok_or_else(|| broken(&format!("not HTTP: {first:?}")))?;
    let (mut length, mut chunked) = (None, false);
    loop {
        let header = line(&mut from)?;
        let Some((name, value)) = header.split_once(':') else {
            break;
        };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse::<u64>().ok(),
            "transfer-encoding" => chunked = value.trim().eq_ignore_ascii_case("chunked"),
            _ => {}
        }
    }
    let mut body = Vec::new();
    match (chunked, length) {
        (true, _) => read_chunks(&mut from, &mut body)?,
        (false, Some(length)) => {
            exactly(&mut from, length, &mut body)?;
        }
        (false, None) => {
            from.read_to_end(&mut body)?;
        }
    }
    Ok(Answer { status, body })
}

fn read_chunks(from: &mut impl BufRead, body: &mut Vec<u8>) -> io::Result<()> {
    loop {
        let size = line(from)?;
        let digits = size.split(';').next().unwrap_or_default().trim();
        let size = u64::from_str_radix(digits, 16).map_err(|_| broken("a chunk without size"))?;
        exactly(from, size, body)?;
        // The line end after each chunk, and after the last one (we expect no trailers).
        line(from)?;
        if size == 0 {
            return Ok(());
        }
    }
}

fn exactly(from: &mut impl BufRead, length: u64, body: &mut Vec<u8>) -> io::Result<()> {
    let got = from.take(length).read_to_end(body)?;
    match got as u64 == length {
        true => Ok(()),
        false => Err(broken(&format!("{got} of {length} bytes came"))),
    }
}

/// One line without its end; the end of the connection is an error here, since a line was due.
fn line(from: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    match from.read_line(&mut line)? {
        0 => Err(broken("the connection ended early")),
        _ => Ok(line.trim_end_matches(['\r', '\n']).to_owned()),
    }
}

fn broken(why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<(u16, String), String> {
        let answer = read(text.as_bytes()).map_err(|error| error.to_string())?;
        Ok((answer.status, String::from_utf8_lossy(&answer.body).into()))
    }

    #[test]
    fn a_body_is_as_long_as_announced() {
        let text = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n所管 and more";
        assert_eq!(parsed(text), Ok((200, "所管".into())));
    }

    #[test]
    fn chunks_are_put_together() {
        let text = "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n\
                    3\r\nabc\r\n2;x=1\r\nde\r\n0\r\n\r\n";
        assert_eq!(parsed(text), Ok((404, "abcde".into())));
    }

    #[test]
    fn without_a_length_the_connection_ends_the_body() {
        assert_eq!(parsed("HTTP/1.0 200 OK\r\n\r\nall"), Ok((200, "all".into())));
    }

    #[test]
    fn what_was_cut_off_is_not_an_answer() {
        let cut = parsed("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
        assert_eq!(cut, Err("3 of 9 bytes came".into()));
        assert_eq!(parsed("HTTP/1.1 200 OK\r\n"), Err("the connection ended early".into()));
        assert_eq!(parsed("SSH-2.0\r\n"), Err("not HTTP: \"SSH-2.0\"".into()));
    }
}
