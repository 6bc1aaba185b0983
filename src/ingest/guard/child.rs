//! Reads a file in a process of its own, which may die of it.
//!
//! The parent starts this very program with a hidden command, gives it the
//! bytes and waits for what they hold. The child first takes away from itself
//! the memory that no honest file needs.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::wire::Answer;
use super::{Refusal, quietly};
use crate::ingest::facsimile;
use crate::ingest::format::Format;
use crate::ingest::workbook::{self, SheetReading};
use crate::model::Facsimile;

/// The hidden command, and its one option.
pub const COMMAND: &str = "read-file";
pub const FORMAT: &str = "--format";
/// What follows the name of a format whose files are read for a copy.
const TO_THE_LETTER: &str = "-to-the-letter";

/// A workbook of a million cells is read in two seconds.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

/// What the child may take of memory, its own program included: a workbook at
/// the limits of `records` needs about 700 MB.
#[cfg(unix)]
const MOST_MEMORY: u64 = 900 << 20;

/// What a child may answer: the cells at the limit of `budget`, in words.
const LONGEST_ANSWER: u64 = 1 << 30;

/// The parent's side: hands a file to a child and waits for what it holds.
pub fn read(program: &Path, bytes: &[u8], format: Format) -> Result<Vec<SheetReading>, Refusal> {
    ask::<Answer>(program, bytes, name(format))?.into_result()
}

/// The same to the letter, for a copy.
pub fn read_to_the_letter(program: &Path, bytes: &[u8], format: Format) -> Result<Facsimile, Refusal> {
    let name = format!("{}{TO_THE_LETTER}", name(format));
    match ask::<LiteralAnswer>(program, bytes, &name)? {
        LiteralAnswer::Facsimile(facsimile) => Ok(facsimile),
        LiteralAnswer::Refused(refused) => refused.into_result().and(Err(Refusal::broke_down())),
    }
}

/// What the child says of a file that it reads to the letter.
#[derive(Serialize, Deserialize)]
enum LiteralAnswer {
    Facsimile(Facsimile),
    Refused(Answer),
}

fn ask<T: DeserializeOwned>(program: &Path, bytes: &[u8], name: &str) -> Result<T, Refusal> {
    let child = Command::new(program)
        .args([COMMAND, FORMAT, name])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut child = child.map_err(|fault| {
        Refusal::unreadable(
            format!("the process that is to read the workbook cannot be started: {fault}"),
            "Save the workbook as .xlsx, which needs no process of its own.",
        )
    })?;
    let answer = converse(&mut child, bytes);
    // It has answered, or is not going to.
    let _ = child.kill();
    let _ = child.wait();
    match answer {
        Some(answer) => serde_json::from_slice(&answer).map_err(|_| Refusal::broke_down()),
        None => Err(Refusal::unreadable(
            "reading the workbook took longer than 20 seconds and was stopped",
            "Open it in a spreadsheet program, copy the sheets that are needed and save them as a new .xlsx.",
        )),
    }
}

/// Gives the child its bytes and takes its answer, both at once, for each side
/// may wait for the other. `None` when it takes too long.
fn converse(child: &mut Child, bytes: &[u8]) -> Option<Vec<u8>> {
    let (stdin, stdout) = (child.stdin.take()?, child.stdout.take()?);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(|| give(stdin, bytes));
        scope.spawn(move || {
            // The receiver is gone once it has waited long enough.
            let _ = sender.send(take(stdout));
        });
        let answer = receiver.recv_timeout(LONGEST_WAIT).ok();
        if answer.is_none() {
            // Ends both threads: their pipes close.
            let _ = child.kill();
        }
        answer
    })
}

fn give(mut stdin: ChildStdin, bytes: &[u8]) {
    // A child that died takes no more; its answer tells.
    let _ = stdin.write_all(bytes);
}

fn take(stdout: ChildStdout) -> Vec<u8> {
    let mut answer = Vec::new();
    // What is cut off is no valid answer, which tells enough.
    let _ = stdout.take(LONGEST_ANSWER).read_to_end(&mut answer);
    answer
}

/// The child's side: reads a file from standard input and answers on standard
/// output. Panics are for the parent to tell.
pub fn serve(format: &str) -> io::Result<()> {
    std::panic::set_hook(Box::new(|_| {}));
    limit_memory();
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    let mut stdout = io::BufWriter::new(io::stdout().lock());
    if let Some(format) = format.strip_suffix(TO_THE_LETTER) {
        let answer = match guarded(format, |format| facsimile::read_workbook(&bytes, format)) {
            Ok(facsimile) => LiteralAnswer::Facsimile(facsimile),
            Err(refusal) => LiteralAnswer::Refused(Answer::from(Err(refusal))),
        };
        serde_json::to_writer(&mut stdout, &answer)?;
    } else {
        let read = guarded(format, |format| workbook::read(&bytes, format));
        serde_json::to_writer(&mut stdout, &Answer::from(read))?;
    }
    stdout.flush()
}

/// What a reader makes of a format, panics included.
fn guarded<T>(format: &str, read: impl FnOnce(Format) -> Result<T, Refusal>) -> Result<T, Refusal> {
    named(format)
        .and_then(|format| quietly(|| read(format)))
        .unwrap_or_else(|| Err(Refusal::broke_down()))
}

fn name(format: Format) -> &'static str {
    if format == Format::Xlsb { "xlsb" } else { "xls" }
}

fn named(format: &str) -> Option<Format> {
    match format {
        "xls" => Some(Format::Xls),
        "xlsb" => Some(Format::Xlsb),
        _ => None,
    }
}

/// No more memory than [`MOST_MEMORY`], and no image of it on disk. A limit
/// that cannot be set is lower already.
#[cfg(unix)]
fn limit_memory() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let at_most = |most| Rlimit {
        current: Some(most),
        maximum: Some(most),
    };
    let _ = setrlimit(Resource::As, at_most(MOST_MEMORY));
    let _ = setrlimit(Resource::Core, at_most(0));
}

/// Elsewhere the parent's patience is the limit.
#[cfg(not(unix))]
fn limit_memory() {}
