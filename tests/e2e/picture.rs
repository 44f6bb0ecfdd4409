//! A picture of the window, taken from its display: what a person would see there. The driver's own way waits for ever
//! where nothing is composed.
//!
//! Not here: when to take one (the scenarios).

use std::error::Error;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;
use std::time::Duration;

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat, MapState};
use x11rb::rust_connection::RustConnection;

use crate::webdriver::{Answer, Trouble, wait_until};

/// How long a picture may go on changing before it is taken as it is.
const STILL: Duration = Duration::from_secs(5);

/// The pixels of the largest window, as red, green and blue.
#[derive(PartialEq, Eq)]
struct Pixels {
    width: u16,
    height: u16,
    colours: Vec<u8>,
}

/// Writes what the display's largest window shows as PNG, once it is still.
pub fn take(display: &str, to: &Path) -> Answer<()> {
    let broken = |fault: Box<dyn Error>| Trouble::Broken(format!("a picture of {display}: {fault}"));
    let (client, screen) = x11rb::connect(Some(display)).map_err(|fault| broken(fault.into()))?;
    let mut seen = pixels(&client, screen).map_err(broken)?;
    let still = wait_until("a still picture", STILL, || {
        let now = pixels(&client, screen).map_err(broken)?;
        let is_still = now == seen;
        seen = now;
        Ok(is_still.then_some(()))
    });
    match still {
        // Something always moves, such as a caret.
        Ok(()) | Err(Trouble::TooLate { .. }) => write(&seen, to).map_err(broken),
        Err(trouble) => Err(trouble),
    }
}

fn pixels(client: &RustConnection, screen: usize) -> Result<Pixels, Box<dyn Error>> {
    let root = client.setup().roots.get(screen).ok_or("the display has no screen")?.root;
    let mut largest = None;
    for window in client.query_tree(root)?.reply()?.children {
        let size = client.get_geometry(window)?.reply()?;
        let is_shown = client.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
        let area = u32::from(size.width) * u32::from(size.height);
        if is_shown && largest.as_ref().is_none_or(|(known, _)| area > *known) {
            largest = Some((area, size));
        }
    }
    let (_, size) = largest.ok_or("no window is shown")?;
    let (width, height) = (size.width, size.height);
    let image = client.get_image(ImageFormat::Z_PIXMAP, root, size.x, size.y, width, height, u32::MAX)?.reply()?.data;
    // Four bytes a pixel, blue first.
    let colours = image.chunks_exact(4).flat_map(|pixel| [pixel[2], pixel[1], pixel[0]]).collect();
    Ok(Pixels { width, height, colours })
}

fn write(pixels: &Pixels, to: &Path) -> Result<(), Box<dyn Error>> {
    let file = BufWriter::new(File::create(to)?);
    let mut encoder = png::Encoder::new(file, pixels.width.into(), pixels.height.into());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header()?.write_image_data(&pixels.colours)?;
    Ok(())
}
