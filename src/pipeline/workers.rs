//! Documents side by side, each on threads of its own.
//!
//! Typst and its PDF writer share out their own work with rayon. A thread of
//! one common pool that waits for a part of its document would meanwhile begin
//! another document, and there another: as many would be open at once as the
//! stack can hold. Here each worker has a pool of its own, which knows of one
//! document alone; together they have as many threads as the run.

use std::panic::resume_unwind;
use std::sync::Mutex;
use std::thread;

use anyhow::{Context as _, Result};
use rayon::{ThreadPool, ThreadPoolBuilder};

/// Layout goes down as deep as contents are nested; as much as a main thread has.
const STACK: usize = 8 << 20;

/// Does the work for each item; the results in the order of the items, which
/// are begun in that order.
pub fn each<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Result<Vec<R>> {
    let threads = rayon::current_num_threads();
    let workers = threads.min(items.len());
    if workers == 0 {
        return Ok(Vec::new());
    }
    let pools: Vec<ThreadPool> = (0..workers)
        .map(|worker| pool(threads / workers + usize::from(worker < threads % workers)))
        .collect::<Result<_>>()?;
    let queue = Mutex::new(items.into_iter().enumerate());
    let take = || match queue.lock() {
        Ok(mut queue) => queue.next(),
        // Another worker panicked, which ends all.
        Err(_) => None,
    };
    let turn = || {
        let mut done = Vec::new();
        while let Some((index, item)) = take() {
            done.push((index, work(item)));
        }
        done
    };
    let mut done: Vec<(usize, R)> = thread::scope(|scope| {
        let turns: Vec<_> = pools
            .iter()
            .map(|pool| scope.spawn(|| pool.install(turn)))
            .collect();
        let ended = turns
            .into_iter()
            .map(|turn| turn.join().unwrap_or_else(|panic| resume_unwind(panic)));
        ended.flatten().collect()
    });
    done.sort_unstable_by_key(|(index, _)| *index);
    Ok(done.into_iter().map(|(_, result)| result).collect())
}

fn pool(threads: usize) -> Result<ThreadPool> {
    ThreadPoolBuilder::new()
        .num_threads(threads)
        .stack_size(STACK)
        .build()
        .context("cannot start the threads that render documents")
}

#[cfg(test)]
mod tests {
    use super::*;
    use rayon::prelude::*;

    /// While one item waits for its own parts, its thread begins no other.
    #[test]
    fn items_are_not_nested_in_each_other() {
        thread_local!(static OPEN: std::cell::Cell<usize> = const { std::cell::Cell::new(0) });
        let results = each((0..200).collect(), |item: u64| {
            OPEN.with(|open| open.set(open.get() + 1));
            let parts: u64 = (0..64_u64)
                .into_par_iter()
                .map(|part| {
                    std::thread::yield_now();
                    assert!(OPEN.with(std::cell::Cell::get) <= 1);
                    part * item
                })
                .sum();
            OPEN.with(|open| open.set(open.get() - 1));
            parts
        });
        let expected: Vec<u64> = (0..200).map(|item| item * 2016).collect();
        assert_eq!(results.unwrap(), expected);
    }

    #[test]
    fn nothing_to_do_is_done() {
        assert!(each(Vec::<u8>::new(), |item| item).unwrap().is_empty());
    }
}
