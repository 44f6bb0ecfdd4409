//! The close button of a window, as a window manager tells it: WebDriver has no way to press it, and ends the app
//! instead. Just enough of the X protocol for that, on a display of the test's own (no authority is asked there).
//!
//! Not here: anything within the window.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;

/// Codes of the requests that are used, fixed by the protocol.
const GET_ATTRIBUTES: u8 = 3;
const QUERY_TREE: u8 = 15;
const INTERN_ATOM: u8 = 16;
const GET_PROPERTY: u8 = 20;
const SEND_EVENT: u8 = 25;
const CLIENT_MESSAGE: u8 = 33;

/// The predefined type of a list of atoms.
const ATOM: u32 = 4;

struct Client {
    stream: UnixStream,
    root: u32,
}

/// Presses the close button of every window in sight that has one; answers how many there were.
pub fn press(display: &str) -> io::Result<usize> {
    let mut client = Client::connect(display)?;
    let (protocols, delete) = (client.atom("WM_PROTOCOLS")?, client.atom("WM_DELETE_WINDOW")?);
    let mut pressed = 0;
    for window in client.top_level()? {
        if client.is_shown(window)? && client.atoms(window, protocols)?.contains(&delete) {
            client.tell(window, protocols, delete)?;
            pressed += 1;
        }
    }
    // An answered question means that what was sent before has arrived.
    client.top_level()?;
    Ok(pressed)
}

impl Client {
    fn connect(display: &str) -> io::Result<Self> {
        let mut stream = UnixStream::connect(format!("/tmp/.X11-unix/X{}", display.trim_start_matches(':')))?;
        // Little-endian, protocol 11.0, no authority.
        stream.write_all(&[b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0])?;
        let mut head = [0; 8];
        stream.read_exact(&mut head)?;
        let mut setup = vec![0; usize::from(u16::from_le_bytes([head[6], head[7]])) * 4];
        stream.read_exact(&mut setup)?;
        if head[0] != 1 {
            return Err(io::Error::other(String::from_utf8_lossy(&setup).into_owned()));
        }
        // Fixed fields, the vendor's name padded to four, the pixmap formats; then the first screen with its root.
        let vendor = usize::from(u16::from_le_bytes([setup[16], setup[17]])).next_multiple_of(4);
        let root = number(&setup, 32 + vendor + 8 * usize::from(setup[21]));
        Ok(Self { stream, root })
    }

    /// Sends a request with its detail and its words of four bytes.
    fn send(&mut self, code: u8, detail: u8, body: &[u8]) -> io::Result<()> {
        let words = u16::try_from(1 + body.len() / 4).map_err(io::Error::other)?;
        let [low, high] = words.to_le_bytes();
        self.stream.write_all(&[&[code, detail, low, high], body].concat())
    }

    /// The answer to the last request: the fixed 32 bytes and what follows.
    fn answer(&mut self) -> io::Result<Vec<u8>> {
        let mut answer = vec![0; 32];
        self.stream.read_exact(&mut answer)?;
        if answer[0] != 1 {
            return Err(io::Error::other(format!("the display refused with error {}", answer[1])));
        }
        let mut rest = vec![0; number(&answer, 4) as usize * 4];
        self.stream.read_exact(&mut rest)?;
        answer.extend(rest);
        Ok(answer)
    }

    fn atom(&mut self, name: &str) -> io::Result<u32> {
        let [low, high] = u16::try_from(name.len()).map_err(io::Error::other)?.to_le_bytes();
        let mut body = vec![low, high, 0, 0];
        body.extend(name.bytes());
        body.resize(body.len().next_multiple_of(4), 0);
        self.send(INTERN_ATOM, 0, &body)?;
        Ok(number(&self.answer()?, 8))
    }

    fn top_level(&mut self) -> io::Result<Vec<u32>> {
        let root = self.root.to_le_bytes();
        self.send(QUERY_TREE, 0, &root)?;
        Ok(numbers(&self.answer()?[32..]))
    }

    /// GTK keeps further windows that nobody ever sees.
    fn is_shown(&mut self, window: u32) -> io::Result<bool> {
        const VIEWABLE: u8 = 2;
        self.send(GET_ATTRIBUTES, 0, &window.to_le_bytes())?;
        Ok(self.answer()?[26] == VIEWABLE)
    }

    fn atoms(&mut self, window: u32, property: u32) -> io::Result<Vec<u32>> {
        let body: Vec<u8> = [window, property, ATOM, 0, 32].iter().flat_map(|word| word.to_le_bytes()).collect();
        self.send(GET_PROPERTY, 0, &body)?;
        Ok(numbers(&self.answer()?[32..]))
    }

    fn tell(&mut self, window: u32, protocols: u32, what: u32) -> io::Result<()> {
        let mut body: Vec<u8> = [window, 0].iter().flat_map(|word| word.to_le_bytes()).collect();
        // An event of 32 bytes with data in words of 32 bits: what is asked, and the current time.
        body.extend([CLIENT_MESSAGE, 32, 0, 0]);
        body.extend([window, protocols, what, 0, 0, 0, 0].iter().flat_map(|word| word.to_le_bytes()));
        self.send(SEND_EVENT, 0, &body)
    }
}

fn number(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|word| number(word, 0)).collect()
}
