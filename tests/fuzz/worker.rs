//! The child process that judges, and the parent's hold on it.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::coverage::{self, Counters, Feature};
use super::family::Family;
use super::{COUNTERS, WORKER, oracle};

/// No input may take longer, in seconds of the processor.
const SLOWEST: f64 = 5.0;
/// Nor this much longer on a busy machine.
const LONGEST: Duration = Duration::from_secs(90);
/// Nor more memory than this, in KiB.
const MOST_MEMORY: u64 = 1024 * 1024;
/// So much address space that an allocation beyond reason fails.
const ADDRESS_SPACE: u64 = 4 * 1024 * 1024;

/// Where folders live shortly, and no disk turns.
const IN_MEMORY: &str = "/dev/shm";
/// Set in the length of an input of which all that it reaches is asked.
const ALL: u32 = 1 << 31;

const HANGS: &str = "hangs";

pub fn is_slow(fault: &str) -> bool {
    fault == HANGS
}

/// What became of an input.
pub enum Verdict {
    Sound(Sound),
    Fault(String),
}

/// What is told of an input without a fault.
#[derive(Default)]
pub struct Sound {
    pub signature: String,
    /// What it reaches: everything, where that was asked or where this worker
    /// saw anything reach it for the first time; else nothing.
    pub reached: Vec<Feature>,
    pub took: Duration,
    /// Where libraries panicked.
    pub caught: String,
}

pub struct Worker {
    family: Family,
    running: Option<Running>,
    /// How often a child was started.
    pub starts: usize,
}

struct Running {
    child: Child,
    input: ChildStdin,
    lines: Receiver<String>,
    /// Where its counters lie.
    _folder: TempDir,
}

impl Worker {
    pub fn new(family: Family) -> Self {
        Self {
            family,
            running: None,
            starts: 0,
        }
    }

    pub fn judge(&mut self, input: &[u8]) -> Verdict {
        self.ask(input, 0)
    }

    /// The same, with everything that the input reaches.
    pub fn measure(&mut self, input: &[u8]) -> Verdict {
        self.ask(input, ALL)
    }

    fn ask(&mut self, input: &[u8], how: u32) -> Verdict {
        let mut running = self.running.take().unwrap_or_else(|| {
            self.starts += 1;
            Running::start(self.family)
        });
        match running.ask(input, how) {
            Ok(verdict) => {
                self.running = Some(running);
                verdict
            }
            Err(fault) => {
                // Gone already, or to go.
                let _ = running.child.kill();
                let ending = running
                    .child
                    .wait()
                    .map_or_else(|error| error.to_string(), |status| status.to_string());
                Verdict::Fault(if fault.is_empty() {
                    format!("the process ended: {ending}")
                } else {
                    fault
                })
            }
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        if let Some(running) = &mut self.running {
            let _ = running.child.kill();
            let _ = running.child.wait();
        }
    }
}

impl Running {
    fn start(family: Family) -> Self {
        let folder = if Path::new(IN_MEMORY).is_dir() {
            tempfile::tempdir_in(IN_MEMORY)
        } else {
            tempfile::tempdir()
        };
        let folder = folder.unwrap();
        let counters = folder.path().join("counters").display().to_string();
        let mut child = Command::new("sh")
            .args([
                "-c",
                &format!("ulimit -v {ADDRESS_SPACE}; ulimit -c 0; exec \"$0\" \"$@\""),
            ])
            .arg(std::env::current_exe().unwrap())
            .args([WORKER, family.name(), COUNTERS, &counters])
            .env("RAYON_NUM_THREADS", "1")
            .env("TMPDIR", folder.path())
            .env(coverage::VARIABLE, counters + coverage::MAPPED)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (input, output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Self {
            child,
            input,
            lines,
            _folder: folder,
        }
    }

    /// Sends an input and waits for the verdict. An error is what the child
    /// was ended for; empty where it ended by itself.
    fn ask(&mut self, input: &[u8], how: u32) -> Result<Verdict, String> {
        let length = u32::try_from(input.len()).unwrap() | how;
        let sent = self
            .input
            .write_all(&length.to_le_bytes())
            .and_then(|()| self.input.write_all(input));
        sent.and_then(|()| self.input.flush())
            .map_err(|_| String::new())?;
        let (sent_at, before) = (Instant::now(), self.processor_seconds());
        loop {
            match self.lines.recv_timeout(Duration::from_millis(20)) {
                Ok(line) => return Ok(verdict(&line)),
                Err(RecvTimeoutError::Disconnected) => return Err(String::new()),
                Err(RecvTimeoutError::Timeout) => {}
            }
            if self.processor_seconds() - before > SLOWEST || sent_at.elapsed() > LONGEST {
                return Err(HANGS.to_owned());
            }
            if memory(&self.child.id().to_string(), "VmRSS:") > MOST_MEMORY {
                return Err("takes more than 1 GiB".to_owned());
            }
        }
    }

    /// User and system time of the child; nothing where there is no such file.
    fn processor_seconds(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
        let ticks: f64 = after
            .split_whitespace()
            .skip(11)
            .take(2)
            .filter_map(|text| text.parse::<f64>().ok())
            .sum();
        ticks / 100.0
    }
}

fn verdict(line: &str) -> Verdict {
    let fields: Vec<&str> = line.split('\t').collect();
    match fields[..] {
        ["sound", took, reached, caught, signature] => Verdict::Sound(Sound {
            signature: signature.to_owned(),
            reached: reached
                .split_ascii_whitespace()
                .map(|feature| feature.parse().unwrap())
                .collect(),
            took: Duration::from_micros(took.parse().unwrap()),
            caught: caught.to_owned(),
        }),
        ["fault", fault] => Verdict::Fault(fault.to_owned()),
        _ => Verdict::Fault(line.to_owned()),
    }
}

fn memory(process: &str, what: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(what));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or_default()
}

/// Judges inputs until there are no more.
pub fn serve(family: Family, counters: &Path) {
    let mut input = std::io::stdin().lock();
    let mut length = [0; 4];
    // What is done but once would be put down to the first input.
    oracle::judge(family, b"");
    let mut counters = Counters::open(counters);
    while input.read_exact(&mut length).is_ok() {
        let length = u32::from_le_bytes(length);
        let mut bytes = vec![0; (length & !ALL) as usize];
        input.read_exact(&mut bytes).unwrap();
        // Forgets the peak of the inputs before.
        let _ = std::fs::write("/proc/self/clear_refs", "5");
        let start = Instant::now();
        let judged = oracle::judge(family, &bytes);
        let took = start.elapsed().as_micros();
        let peak = memory("self", "VmHWM:");
        let fault = judged.faults.first().cloned();
        let fault = fault.or_else(|| (peak > MOST_MEMORY).then(|| format!("takes {} MiB", peak / 1024)));
        let (reached, is_new) = counters.as_mut().map(Counters::reached).unwrap_or_default();
        let mut told: Vec<String> = Vec::new();
        if is_new || length & ALL != 0 {
            told = reached.iter().map(Feature::to_string).collect();
        }
        let plain = |text: &str| text.replace(['\n', '\r', '\t'], " ");
        match fault {
            None => println!(
                "sound\t{took}\t{}\t{}\t{}",
                told.join(" "),
                plain(&judged.caught.join(" · ")),
                plain(&judged.signature)
            ),
            Some(fault) => println!("fault\t{}", plain(&fault)),
        }
    }
}
