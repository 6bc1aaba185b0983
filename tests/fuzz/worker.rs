//! The child process that judges, and the parent's hold on it.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use super::family::Family;
use super::{WORKER, oracle};

/// No input may take longer, in seconds of the processor.
const SLOWEST: f64 = 10.0;
/// Nor this much longer on a busy machine.
const LONGEST: Duration = Duration::from_secs(90);
/// Nor more memory than this, in KiB.
const MOST_MEMORY: u64 = 1024 * 1024;
/// So much address space that an allocation beyond reason fails.
const ADDRESS_SPACE: u64 = 4 * 1024 * 1024;

const HANGS: &str = "hangs";

pub fn is_slow(fault: &str) -> bool {
    fault == HANGS
}

/// What became of an input.
pub enum Verdict {
    Sound(String),
    Fault(String),
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
        let mut running = self.running.take().unwrap_or_else(|| {
            self.starts += 1;
            Running::start(self.family)
        });
        match running.ask(input) {
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
        let mut child = Command::new("sh")
            .args([
                "-c",
                &format!("ulimit -v {ADDRESS_SPACE}; ulimit -c 0; exec \"$0\" \"$@\""),
            ])
            .arg(std::env::current_exe().unwrap())
            .args([WORKER, family.name()])
            .env("RAYON_NUM_THREADS", "1")
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
        Self { child, input, lines }
    }

    /// Sends an input and waits for the verdict. An error is what the child
    /// was ended for; empty where it ended by itself.
    fn ask(&mut self, input: &[u8]) -> Result<Verdict, String> {
        let length = u32::try_from(input.len()).unwrap_or(u32::MAX);
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
    match line.split_once('\t') {
        Some(("sound", signature)) => Verdict::Sound(signature.to_owned()),
        Some((_, fault)) => Verdict::Fault(fault.to_owned()),
        None => Verdict::Fault(line.to_owned()),
    }
}

fn memory(process: &str, what: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(what));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or_default()
}

/// Judges inputs until there are no more.
pub fn serve(family: Family) {
    let mut input = std::io::stdin().lock();
    let mut length = [0; 4];
    while input.read_exact(&mut length).is_ok() {
        let mut bytes = vec![0; u32::from_le_bytes(length) as usize];
        input.read_exact(&mut bytes).unwrap();
        // Forgets the peak of the inputs before.
        let _ = std::fs::write("/proc/self/clear_refs", "5");
        let judged = oracle::judge(family, &bytes);
        let peak = memory("self", "VmHWM:");
        let fault = judged.faults.first().cloned();
        let fault = fault.or_else(|| (peak > MOST_MEMORY).then(|| format!("takes {} MiB", peak / 1024)));
        let line = match fault {
            None => format!("sound\t{}", judged.signature),
            Some(fault) => format!("fault\t{fault}"),
        };
        println!("{}", line.replace(['\n', '\r'], " "));
    }
}
