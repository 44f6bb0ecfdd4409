//! Work that needs no connection, done on a thread of its own while the connection is busy with what was done before.

use std::sync::mpsc::sync_channel;

/// For so few items no thread is begun; so many are done ahead.
const FEW: usize = 64;

/// Has `work` done of every item and hands what comes of it to `each`, in order.
pub(crate) fn ahead<A, B, E>(
    mut items: impl ExactSizeIterator<Item = A> + Send,
    mut work: impl FnMut(A) -> B + Send,
    mut each: impl FnMut(B) -> Result<(), E>,
) -> Result<(), E>
where
    B: Send,
{
    if items.len() <= FEW {
        return items.try_for_each(|item| each(work(item)));
    }
    std::thread::scope(|scope| {
        let (give, take) = sync_channel(FEW);
        // Nobody listens any more where `each` failed.
        scope.spawn(move || items.try_for_each(|item| give.send(work(item))));
        take.into_iter().try_for_each(each)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_come_in_order_and_a_fault_ends_it() {
        for many in [0, 1, FEW, FEW + 1, 20 * FEW] {
            let mut seen = Vec::new();
            let done = ahead(
                0..many,
                |item| item * 2,
                |item| {
                    seen.push(item);
                    Ok::<(), ()>(())
                },
            );
            assert_eq!((done, seen), (Ok(()), (0..many).map(|item| item * 2).collect()));
        }
        let mut seen = 0;
        let stops_at = |item: usize| {
            seen += 1;
            if item == 100 { Err("full") } else { Ok(()) }
        };
        assert_eq!(ahead(0..20 * FEW, |item| item, stops_at), Err("full"));
        assert_eq!(seen, 101);
    }
}
