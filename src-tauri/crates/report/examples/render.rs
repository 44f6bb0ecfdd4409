//! Renders a content file in every format, to look at the templates:
//! `cargo run -p report --example render -- testdata/coordination.json OUTPUT_FOLDER`

use std::error::Error;
use std::path::Path;

use report::{Format, Report, render};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(content), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("usage: render CONTENT.json OUTPUT_FOLDER".into());
    };
    let report: Report = serde_json::from_str(&std::fs::read_to_string(content)?)?;
    for format in Format::ALL {
        let file = Path::new(&folder).join("report").with_extension(format.extension());
        std::fs::write(&file, render(&report, format)?)?;
        println!("{}", file.display());
    }
    Ok(())
}
