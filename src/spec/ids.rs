//! The words of the interface: every id a run specification may name.
//!
//! Each enum is spelt in kebab-case wherever it leaves Rust: in JSON, in a URL and in the generated TypeScript types.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// Gives each enum the same derives, so that no id can be spelt one way in JSON and another in a URL.
macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
        #[serde(rename_all = "kebab-case")]
        #[strum(serialize_all = "kebab-case")]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        pub enum $name { $($(#[$variant_meta])* $variant),+ }

        impl $name {
            /// The id as it is written in JSON and URLs.
            #[must_use]
            pub fn id(self) -> &'static str {
                self.into()
            }
        }
    )+};
}

ids! {
    /// One interactive experiment.
    Lab {
        /// The 20 numbers, checked by the chosen model.
        Race,
        /// The race again and again, with more and more workers.
        Sweep,
        /// The race by every model that there is, one after another.
        Compare,
        /// Threads under a global interpreter lock, traced.
        Gil,
        /// Threads that add to one counter.
        Locks,
        /// Something keeps turning while something else works.
        Spinner,
        /// Every order in which the threads of a small program can be interleaved.
        Schedules,
        /// A few accesses of two threads, and the order in which the processor makes them.
        Litmus,
        /// Why it is hard: starting, knowing the end, errors, stopping, order, handing over.
        Lifecycle,
        /// A small application server, and clients that ask it.
        Server,
    }

    /// How work is run.
    Model {
        /// One blocking call after another on the main thread.
        Sequential,
        /// On the main thread, as a coroutine that naps.
        Coroutines,
        /// Web Workers, each with a wasm instance and a memory of its own.
        Processes,
        /// Workers that share one wasm memory.
        Threads,
        /// The same under a global interpreter lock.
        ThreadsGil,
        /// wasm-bindgen-rayon's pool: submit, and let it schedule.
        Executor,
        /// On the main thread, as a plain function that is suspended from inside.
        Greenlets,
        /// The spinner on the main thread, the work in a process.
        Offload,
    }

    /// Where something is computed.
    Place {
        /// On the page's own thread.
        MainThread,
        /// In Web Workers that run the baseline bundle, each with a memory of its own.
        Processes,
        /// In Web Workers that run the threads bundle on one memory.
        Threads,
    }

    /// One of the forms in which this crate is built; `scripts/lib/bundles.mjs` says how.
    Bundle {
        /// Runs anywhere.
        Baseline,
        /// Has a memory that can be shared.
        Threads,
        /// Has plain functions that can be suspended.
        Greenlets,
        /// Has the labs of practice.
        Practice,
    }

    /// What makes the figures of a run worth little.
    Disturbance {
        /// The page was hidden.
        Hidden,
        /// The lab was out of sight, in a frame.
        OutOfSight,
        /// The browser gave the page no animation frames.
        NoFrames,
        /// A worker had been ended by force just before.
        EndedByForce,
        /// The machine had been measured while it was busy, so that the work was too short.
        TooLittleWork,
    }

    /// What a browser, or the page's host, may fail to give.
    Need {
        /// Web Workers that are modules.
        Workers,
        /// Memory that threads share.
        SharedMemory,
        /// JavaScript Promise Integration, by which a plain function is suspended.
        Suspension,
    }

    /// What the spinner lab's `slow` function does.
    Work {
        /// Awaits a timer.
        Sleep,
        /// Holds the thread.
        BlockingSleep,
        /// An HTTP request.
        Fetch,
        /// `is_prime` in one go.
        Cpu,
        /// `is_prime` that naps.
        CpuNap,
    }

    /// How a coroutine yields to the event loop.
    Nap {
        /// `setTimeout(0)`.
        Timer,
        /// A message to itself through a `MessageChannel`.
        Message,
        /// `scheduler.postTask` at background priority.
        PostTask,
        /// `scheduler.yield`.
        SchedulerYield,
        /// `requestAnimationFrame`.
        Frame,
    }

    /// The order in which jobs are handed out.
    Order {
        /// As the numbers were given.
        Given,
        /// Largest number first.
        LongestFirst,
    }

    /// The page's colours.
    Theme {
        /// Dark ink on light paper.
        Light,
        /// Light ink on dark paper.
        Dark,
        /// What the visitor's system asks for.
        Auto,
    }

    /// What the page is shown on.
    Profile {
        /// A screen at arm's length.
        Screen,
        /// A wall at the end of a room.
        Projector,
    }

    /// What the threads of the GIL lab do.
    Mix {
        /// Every thread computes.
        Cpu,
        /// Every thread waits.
        Io,
        /// Some compute, some wait.
        Mixed,
        /// Every thread computes with the lock released, as an extension module may.
        Native,
    }

    /// What guards the shared counter of the locks lab.
    Guard {
        /// Nothing: updates get lost.
        None,
        /// A lock around each update.
        Lock,
        /// One atomic instruction an update.
        Atomic,
        /// Coroutines of one thread, which are never interrupted between naps.
        Coroutines,
    }

    /// A small program of the lab `schedules`.
    ProgramId {
        /// Threads add to one counter.
        Counter,
        /// The same, with a call between reading and writing.
        CounterCall,
        /// The same, with an await between reading and writing.
        CounterAwait,
        /// The same under a lock.
        CounterLock,
        /// The same, with a lock for each thread.
        WrongLock,
        /// Several people book the one seat.
        Seat,
        /// The same under a lock.
        SeatLock,
        /// Money is on its way while somebody adds up.
        Transfer,
        /// The same under a lock.
        TransferLock,
        /// Two locks in opposite order.
        TwoLocks,
        /// Two locks in one order.
        TwoLocksOrdered,
        /// Everybody takes the left fork first.
        Philosophers,
        /// Everybody takes the lower fork first.
        PhilosophersOrdered,
        /// A notification that comes too early.
        WakeUp,
        /// An event that stays set.
        Event,
        /// A pool that stops when the queue of jobs is empty.
        PoolRacy,
        /// A pool that counts who is done.
        PoolSentinels,
        /// An object that is shown before it is complete.
        DoubleChecked,
        /// The same, shown when it is complete.
        DoubleCheckedMended,
        /// Two flags in place of a lock.
        PetersonFlags,
        /// Two flags and a turn in place of a lock.
        Peterson,
    }

    /// Where a thread of such a program may be switched from.
    Points {
        /// Between any two accesses: threads that really run at the same time, as in Rust, C and free-threaded Python.
        Instruction,
        /// Between any two bytecodes: Python up to 3.9.
        Bytecode,
        /// At calls and at jumps back: Python from 3.10 on.
        Call,
        /// Where something is awaited: coroutines.
        Await,
    }

    /// What the two threads of the lab `litmus` do.
    LitmusTest {
        /// Each writes one variable and reads the other one's.
        StoreBuffering,
        /// One writes data and then a flag; the other reads the flag and then the data.
        MessagePassing,
        /// Each reads one variable and writes the other one's.
        LoadBuffering,
        /// Peterson's lock: who goes in at the first look.
        Peterson,
    }

    /// How they load and store.
    Accesses {
        /// As any program does.
        Plain,
        /// The same, with a fence between each two accesses of a thread.
        Fence,
        /// By atomic instructions, all of which have one order.
        Atomics,
    }

    /// Which difficulty the lifecycle lab shows.
    Demo {
        /// What starting an execution unit costs.
        Startup,
        /// A pool that guesses when it is done.
        Racy,
        /// How an error comes back.
        Errors,
        /// How a worker is told to stop.
        Stopping,
        /// In which order results arrive.
        Order,
        /// What it costs to hand data to a worker.
        Exchange,
    }

    /// How the application server is set up.
    Deployment {
        /// One process, one request after another.
        Sync,
        /// Processes, each of which serves one request at a time.
        Wsgi,
        /// Threads under a global interpreter lock, one request at a time each.
        WsgiThreads,
        /// The same threads without that lock.
        Threads,
        /// One event loop, and a coroutine for each request.
        Asgi,
        /// The same, and heavy work goes to a task queue with processes of its own.
        AsgiQueue,
        /// Processes, each with an event loop.
        WsgiAsgi,
    }

    /// Whose life a lane of the server lab shows.
    Serves {
        /// A process that serves one request at a time.
        Process,
        /// A thread.
        Thread,
        /// One of the coroutines of an event loop.
        Coroutine,
        /// A process that does what the task queue holds.
        Job,
    }

    /// How a pool finds out that it is done, in the demo `racy`.
    End {
        /// It stops when there is no job in the queue any more.
        Hasty,
        /// It counts the sentinels that come back.
        Counting,
    }

    /// In which order answers are had, in the demo `order`.
    Answers {
        /// As the jobs were handed out: an answer waits for those before it.
        Submission,
        /// As they come.
        Completion,
        /// As they come, and the longest job was handed out first.
        LongestFirst,
    }

    /// A way to hand data over, in the demo `exchange`.
    Handing {
        /// To a thread, which is told where it is.
        Shared,
        /// To a process, as a copy.
        Copy,
        /// To a process, which has it from then on, and the page has not.
        Transfer,
    }

    /// A way to make a worker stop, in the demo `stopping`.
    Stopping {
        /// Behind all jobs in the queue: there are no more.
        Sentinel,
        /// A flag that the worker looks at, at its safe points.
        Event,
        /// A task is told at the await where it stands.
        Cancel,
        /// From outside, wherever it is.
        Terminate,
    }

    /// What became of a record that was to be written.
    Written {
        /// All of it.
        Whole,
        /// None of it any more: who wrote it took back what there was.
        TakenBack,
        /// A part of it.
        Half,
    }

    /// How a job fails, in the demo `errors`.
    Failure {
        /// It gives an error in the place of a result.
        Returned,
        /// An exception leaves it, and nobody catches that.
        Thrown,
        /// Its worker is ended from outside.
        Ended,
        /// It gives an error, and nobody awaits it.
        Unawaited,
    }

    /// Where somebody hears of a failure.
    Surfaced {
        /// Among the results.
        Result,
        /// Where the task is awaited.
        Await,
        /// By an event, for which somebody has to listen.
        Event,
        /// Nowhere.
        Nowhere,
    }

    /// A way to have small jobs done, in the demo `startup`.
    Way {
        /// A new process for each job.
        ProcessEach,
        /// A few processes for all jobs, started before.
        ProcessPool,
        /// A new thread for each job.
        ThreadEach,
        /// A few threads for all jobs, started before.
        ThreadPool,
        /// A new coroutine for each job.
        CoroutineEach,
    }
}

impl Deployment {
    /// The model whose workers it uses.
    #[must_use]
    pub fn model(self) -> Model {
        match self {
            Self::Sync | Self::Wsgi | Self::Asgi | Self::AsgiQueue | Self::WsgiAsgi => Model::Processes,
            Self::WsgiThreads => Model::ThreadsGil,
            Self::Threads => Model::Threads,
        }
    }

    /// How many serve, of so many workers.
    #[must_use]
    pub fn servers(self, workers: u32) -> u32 {
        match self {
            Self::Sync | Self::Asgi | Self::AsgiQueue => 1,
            Self::Wsgi | Self::WsgiThreads | Self::Threads | Self::WsgiAsgi => workers,
        }
    }

    /// Whether an event loop takes the requests, and so many at once.
    #[must_use]
    pub fn has_event_loop(self) -> bool {
        matches!(self, Self::Asgi | Self::AsgiQueue | Self::WsgiAsgi)
    }
}

impl Way {
    /// The model whose workers it uses.
    #[must_use]
    pub fn model(self) -> Model {
        match self {
            Self::ProcessEach | Self::ProcessPool => Model::Processes,
            Self::ThreadEach | Self::ThreadPool => Model::Threads,
            Self::CoroutineEach => Model::Coroutines,
        }
    }
}

impl Mix {
    /// How many of so many threads compute; the others wait.
    #[must_use]
    pub fn computing(self, threads: u32) -> u32 {
        match self {
            Self::Cpu | Self::Native => threads,
            Self::Mixed => threads.div_ceil(2),
            Self::Io => 0,
        }
    }
}

impl Work {
    /// Whether it is a check of a number.
    #[must_use]
    pub fn computes(self) -> bool {
        matches!(self, Self::Cpu | Self::CpuNap)
    }
}
