//! Work on a list, two pieces at a time.

use std::sync::Mutex;
use std::thread;

use crate::step::Failure;

/// Each piece keeps about one processor busy.
const LANES: usize = 2;

/// Gives every piece to `work`, in their order. After one that failed no other is begun.
pub(crate) fn work_on<T: Send>(
    mut pieces: Vec<T>,
    work: impl Fn(T) -> Result<(), Failure> + Sync,
) -> Result<(), Failure> {
    pieces.reverse();
    let waiting = Mutex::new(pieces);
    let lane = || {
        loop {
            let next = waiting.lock().ok().and_then(|mut left| left.pop());
            let Some(piece) = next else {
                return Ok(());
            };
            if let Err(failure) = work(piece) {
                if let Ok(mut left) = waiting.lock() {
                    left.clear();
                }
                return Err(failure);
            }
        }
    };
    thread::scope(|scope| {
        let lanes: Vec<_> = (0..LANES).map(|_| scope.spawn(lane)).collect();
        lanes.into_iter().try_for_each(|lane| {
            let ended = lane.join();
            ended.unwrap_or_else(|_| Err(Failure::new("A lane of the work ended by itself.")))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_is_worked_on_once() {
        let seen = Mutex::new(Vec::new());
        let outcome = work_on((0..50).collect(), |piece: u32| {
            seen.lock().unwrap().push(piece);
            Ok(())
        });
        assert!(outcome.is_ok(), "none failed");
        let mut seen = seen.into_inner().unwrap();
        seen.sort_unstable();
        assert_eq!(seen, (0..50).collect::<Vec<_>>(), "all of them");
    }

    #[test]
    fn after_a_failure_no_other_is_begun() {
        let seen = Mutex::new(0);
        let outcome = work_on((0..50).collect(), |_: u32| {
            *seen.lock().unwrap() += 1;
            Err(Failure::new("it fails"))
        });
        assert!(outcome.is_err(), "it is told");
        assert!(*seen.lock().unwrap() <= LANES, "the rest is left");
    }
}
