//! What a program reports, kept until somebody asks.

use std::time::Duration;

use crate::jobs::Checked;
use crate::work::Report;

/// The reports of one program, in order.
#[derive(Debug, Default)]
pub struct Outbox {
    reports: Vec<Report>,
}

impl Outbox {
    /// Takes in a result.
    pub fn put(&mut self, worker: usize, checked: Checked) {
        match self.reports.last_mut() {
            Some(Report::Results(results)) => results.push((worker, checked)),
            _ => self.reports.push(Report::Results(vec![(worker, checked)])),
        }
    }

    /// Takes in how often the GIL changed hands.
    pub fn switched(&mut self, switches: u32) {
        self.tell(Report::Switches(switches));
    }

    /// Takes in anything else.
    pub fn tell(&mut self, report: Report) {
        self.reports.push(report);
    }

    /// How long what has been gathered may still wait for more.
    #[must_use]
    pub fn patience(&self) -> Duration {
        Duration::ZERO
    }

    /// Posts what has been gathered; here nothing is posted.
    pub fn flush(&mut self) {}

    /// What was reported.
    #[must_use]
    pub fn into_reports(self) -> Vec<Report> {
        self.reports
    }
}
