//! How far a long act has come: a bar on stderr where somebody can see it, nothing elsewhere.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::known::Progress;
use crate::voice::Voice;

pub struct Watched {
    bar: ProgressBar,
    voice: Voice,
}

impl Watched {
    /// Nothing is drawn unless stderr is a terminal, and not for machines.
    pub fn new(voice: Voice) -> Self {
        let target = if voice.json { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:32} {pos}/{len}") {
            bar.set_style(style);
        }
        Self { bar, voice }
    }

    /// Shows a step. Ctrl-C ends the process by itself, so the act is never asked to stop.
    pub fn step(&self, progress: &Progress) -> bool {
        self.bar.set_message(self.voice.word("progress", &progress.step));
        self.bar.set_length(progress.of);
        self.bar.set_position(progress.done);
        true
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
