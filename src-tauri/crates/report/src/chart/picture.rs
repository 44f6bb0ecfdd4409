//! A chart as a picture, for forms that hold no drawings. In the report's own typeface; no other is looked for.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use crate::RenderError;
use crate::document::Chart;
use crate::pdf::{BOLD, REGULAR};

/// Dots for each point: enough for print.
const SCALE: f32 = 2.5;

/// A PNG and its size in points.
pub(crate) struct Picture {
    pub(crate) png: Vec<u8>,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Picture {
    /// Draws a chart.
    ///
    /// # Errors
    /// [`RenderError::Picture`], a fault of ours.
    pub(crate) fn of(chart: &Chart) -> Result<Self, RenderError> {
        let failed = |error: String| RenderError::Picture(error);
        let options = Options { fontdb: typefaces(), ..Options::default() };
        let tree = Tree::from_str(&chart.svg, &options).map_err(|error| failed(error.to_string()))?;
        let size = tree.size();
        // A chart is some hundred points wide and high.
        let dots = |points: f32| (points * SCALE).ceil() as u32;
        let mut map = Pixmap::new(dots(size.width()), dots(size.height())).ok_or_else(|| failed("no size".into()))?;
        resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut map.as_mut());
        let png = map.encode_png().map_err(|error| failed(error.to_string()))?;
        Ok(Self { png, width: size.width(), height: size.height() })
    }
}

fn typefaces() -> Arc<fontdb::Database> {
    static FACES: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let faces = FACES.get_or_init(|| {
        let mut faces = fontdb::Database::new();
        for face in [REGULAR, BOLD] {
            faces.load_font_data(face.to_vec());
        }
        Arc::new(faces)
    });
    Arc::clone(faces)
}
