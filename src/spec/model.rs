//! What each model is: the one table that the engine decides by, and that the page is given as `facts.ts`.

use strum::VariantArray;

use super::ids::{Bundle, Lab, Model, Need, Place, Work};

/// What a model is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a line of a table of yes and no")]
pub struct Facts {
    /// Where it checks numbers.
    pub place: Place,
    /// The bundle that the main thread runs for it, except in the lab `spinner`.
    pub page: Bundle,
    /// Whether it has workers, as many as are asked for.
    pub has_workers: bool,
    /// Whether a check naps, so that the fields `nap`, `slice` and `napEvery` mean something.
    pub naps: bool,
    /// Whether one number's divisors can be split over its workers.
    pub splits: bool,
    /// Whether its threads are under a global interpreter lock, so that `switchInterval` means something.
    pub gil: bool,
    /// The labs in which it can be chosen.
    pub labs: &'static [Lab],
    /// Its part in the lab `spinner`, where it can be chosen there.
    pub spinner: Option<InSpinner>,
}

/// What a model is in the lab `spinner`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InSpinner {
    /// Where the spinner turns.
    pub spinner: Place,
    /// Where the work is done.
    pub work: Place,
    /// The bundle that the main thread runs.
    pub page: Bundle,
    /// What the work may be, the default first.
    pub works: &'static [Work],
}

impl InSpinner {
    /// Whether spinner and work take turns on the page's thread; else there are two threads or processes.
    #[must_use]
    pub fn is_all_on_the_page(self) -> bool {
        self.spinner == Place::MainThread && self.work == Place::MainThread
    }
}

/// What most of the models that can be chosen are.
const NOTHING_SPECIAL: Facts = Facts {
    place: Place::MainThread,
    page: Bundle::Baseline,
    has_workers: false,
    naps: false,
    splits: false,
    gil: false,
    labs: &[],
    spinner: None,
};

impl Model {
    /// The table. Without a number of workers there is nothing to sweep, so only models with `has_workers` name
    /// [`Lab::Sweep`].
    #[must_use]
    pub const fn facts(self) -> Facts {
        match self {
            Self::Sequential => Facts { labs: &[Lab::Race, Lab::Compare], ..NOTHING_SPECIAL },
            Self::Coroutines => Facts {
                naps: true,
                labs: &[Lab::Race, Lab::Compare, Lab::Locks, Lab::Spinner],
                spinner: Some(InSpinner {
                    spinner: Place::MainThread,
                    work: Place::MainThread,
                    page: Bundle::Baseline,
                    works: &[Work::Cpu, Work::Sleep, Work::BlockingSleep, Work::Fetch, Work::CpuNap],
                }),
                ..NOTHING_SPECIAL
            },
            Self::Processes => Facts {
                place: Place::Processes,
                has_workers: true,
                splits: true,
                labs: &[Lab::Race, Lab::Sweep, Lab::Compare, Lab::Spinner, Lab::Lifecycle, Lab::Schedules, Lab::Server],
                spinner: Some(InSpinner {
                    spinner: Place::Processes,
                    work: Place::MainThread,
                    page: Bundle::Baseline,
                    works: &[Work::Cpu, Work::BlockingSleep, Work::Fetch],
                }),
                ..NOTHING_SPECIAL
            },
            Self::Threads => Facts {
                place: Place::Threads,
                has_workers: true,
                splits: true,
                labs: &[
                    Lab::Race,
                    Lab::Sweep,
                    Lab::Compare,
                    Lab::Gil,
                    Lab::Locks,
                    Lab::Spinner,
                    Lab::Lifecycle,
                    Lab::Litmus,
                    Lab::Server,
                ],
                spinner: Some(InSpinner {
                    spinner: Place::Threads,
                    work: Place::MainThread,
                    // The main thread is one of the two threads, so it needs the memory that threads share.
                    page: Bundle::Threads,
                    works: &[Work::Cpu, Work::BlockingSleep, Work::Fetch],
                }),
                ..NOTHING_SPECIAL
            },
            Self::ThreadsGil => Facts {
                place: Place::Threads,
                has_workers: true,
                gil: true,
                labs: &[Lab::Race, Lab::Sweep, Lab::Compare, Lab::Gil, Lab::Spinner, Lab::Server],
                spinner: Some(InSpinner {
                    spinner: Place::Threads,
                    work: Place::Threads,
                    page: Bundle::Baseline,
                    works: &[Work::Cpu, Work::BlockingSleep, Work::Fetch],
                }),
                ..NOTHING_SPECIAL
            },
            Self::Executor => Facts {
                place: Place::Threads,
                has_workers: true,
                labs: &[Lab::Race, Lab::Sweep, Lab::Compare],
                ..NOTHING_SPECIAL
            },
            Self::Greenlets => Facts {
                page: Bundle::Greenlets,
                naps: true,
                labs: &[Lab::Race, Lab::Compare, Lab::Spinner],
                spinner: Some(InSpinner {
                    spinner: Place::MainThread,
                    work: Place::MainThread,
                    page: Bundle::Greenlets,
                    works: &[Work::CpuNap],
                }),
                ..NOTHING_SPECIAL
            },
            Self::Offload => Facts {
                place: Place::Processes,
                labs: &[Lab::Spinner],
                spinner: Some(InSpinner {
                    spinner: Place::MainThread,
                    work: Place::Processes,
                    page: Bundle::Baseline,
                    works: &[Work::Cpu, Work::BlockingSleep],
                }),
                ..NOTHING_SPECIAL
            },
        }
    }

    /// The bundle that the main thread has to run for it in this lab.
    #[must_use]
    pub fn page_bundle(self, lab: Lab) -> Bundle {
        let Facts { page, spinner, .. } = self.facts();
        match lab {
            Lab::Lifecycle | Lab::Server | Lab::Litmus => Bundle::Practice,
            Lab::Spinner => spinner.map_or(page, |spinner| spinner.page),
            _ => page,
        }
    }

    /// What can be done in the lab `spinner` while the spinner turns as the model says, the default first.
    #[must_use]
    pub fn works(self) -> &'static [Work] {
        self.facts().spinner.map_or(&[], |spinner| spinner.works)
    }

    /// What it needs of the browser, beyond WebAssembly.
    #[must_use]
    pub fn needs(self) -> Vec<Need> {
        let Facts { place, page, .. } = self.facts();
        let beside_the_page: &[Need] = match place {
            Place::MainThread => &[],
            Place::Processes => &[Need::Workers],
            Place::Threads => &[Need::Workers, Need::SharedMemory],
        };
        let on_the_page: &[Need] = match page {
            Bundle::Baseline | Bundle::Practice => &[],
            Bundle::Threads => &[Need::SharedMemory],
            Bundle::Greenlets => &[Need::Suspension],
        };
        [beside_the_page, on_the_page].concat()
    }
}

impl Bundle {
    /// What this build is.
    pub const THIS: Self = if cfg!(feature = "greenlets") {
        Self::Greenlets
    } else if cfg!(feature = "threads") {
        Self::Threads
    } else if cfg!(not(feature = "basics")) {
        Self::Practice
    } else {
        Self::Baseline
    };

    /// Whether this build is it, or can do all that it can.
    #[must_use]
    pub fn is_here(self) -> bool {
        self == Self::Baseline || self == Self::THIS || (self == Self::Practice && cfg!(feature = "practice"))
    }
}

impl Lab {
    /// The models that can be chosen in it, the default first.
    #[must_use]
    pub fn models(self) -> Vec<Model> {
        let default = self.facts().model;
        let others = Model::VARIANTS.iter().filter(|model| **model != default && model.facts().labs.contains(&self));
        [default].into_iter().chain(others.copied()).collect()
    }

    /// What all of its models need, so that without it there is no lab.
    #[must_use]
    pub fn needs(self) -> Vec<Need> {
        let models = self.models();
        Need::VARIANTS.iter().copied().filter(|need| models.iter().all(|model| model.needs().contains(need))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_can_be_chosen_somewhere() {
        for &model in Model::VARIANTS {
            assert!(!model.facts().labs.is_empty(), "{}", model.id());
        }
    }

    #[test]
    fn the_default_of_a_lab_names_the_lab_itself() {
        for &lab in Lab::VARIANTS {
            let model = lab.facts().model;
            assert!(model.facts().labs.contains(&lab), "{} in {}", model.id(), lab.id());
        }
    }

    #[test]
    fn a_model_of_the_race_can_be_swept_if_it_has_workers_to_count() {
        for &model in Model::VARIANTS {
            let Facts { labs, has_workers, .. } = model.facts();
            let swept = labs.contains(&Lab::Race) && has_workers;
            assert_eq!(labs.contains(&Lab::Sweep), swept, "{}", model.id());
        }
    }

    #[test]
    fn all_models_of_the_race_are_compared() {
        for &model in Model::VARIANTS {
            let labs = model.facts().labs;
            assert_eq!(labs.contains(&Lab::Compare), labs.contains(&Lab::Race), "{}", model.id());
        }
    }

    #[test]
    fn a_model_has_work_for_the_spinner_lab_if_it_can_be_chosen_there() {
        for &model in Model::VARIANTS {
            let chosen = model.facts().labs.contains(&Lab::Spinner);
            assert_eq!(chosen, !model.works().is_empty(), "{}", model.id());
            assert!(chosen || model.facts().spinner.is_none(), "{}", model.id());
        }
    }

    #[test]
    fn a_lab_needs_what_none_of_its_models_can_do_without() {
        assert_eq!(Lab::Race.needs(), []);
        assert_eq!(Lab::Sweep.needs(), [Need::Workers]);
        assert_eq!(Lab::Compare.needs(), []);
        assert_eq!(Lab::Gil.needs(), [Need::Workers, Need::SharedMemory]);
        assert_eq!(Lab::Locks.needs(), []);
        assert_eq!(Lab::Spinner.needs(), []);
        assert_eq!(Lab::Lifecycle.needs(), [Need::Workers]);
        assert_eq!(Lab::Litmus.needs(), [Need::Workers, Need::SharedMemory]);
        assert_eq!(Lab::Server.needs(), [Need::Workers]);
    }
}
