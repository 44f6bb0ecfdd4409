//! What has to stand on one side of A4 is cut by rule until it does, and the sheet says so: first the workstreams that
//! press least, then parts from the end. It is measured where it is set, so that all forms say the same.

use crate::content::Report;
use crate::document::Document;
use crate::pdf;
use crate::view::{Extent, layout};

/// No side of A4 holds more workstreams than this, so that no more are tried.
const MOST_ON_A_SIDE: usize = 80;

/// The report on one side; `told` puts it into words, in one language or in both.
pub(crate) fn on_one_side(told: impl Fn(Extent) -> Document, report: &Report) -> Document {
    let all = report.sections.iter().flat_map(|section| &section.items).filter(|item| item.again.is_none()).count();
    let every = layout(report).parts.len();
    let with = |items, parts| told(Extent::OneSide { items, parts });
    let fits = |document: &Document| pdf::pages(document).is_ok_and(|pages| pages <= 1);
    for parts in (0..=every).rev() {
        let least = with(0, parts);
        if !fits(&least) && parts > 0 {
            continue;
        }
        // More workstreams never take less room: the most that fit are found by halving.
        let (mut fit, mut most) = (0, all.min(MOST_ON_A_SIDE));
        while fit < most {
            let half = (fit + most).div_ceil(2);
            if fits(&with(half, parts)) {
                fit = half;
            } else {
                most = half - 1;
            }
        }
        return with(fit, parts);
    }
    with(0, 0)
}
