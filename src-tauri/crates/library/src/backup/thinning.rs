//! Which old backups go: pure over their times and sizes. The newest never goes, and nothing goes that a rule keeps
//! unless all together are too large.

/// Most bytes that backups may take, however large the disk is.
pub(crate) const CAP: u64 = 2 << 30;

/// Time and size of a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dated {
    /// Milliseconds since 1970 UTC.
    pub(crate) time: i64,
    /// Bytes.
    pub(crate) bytes: u64,
    /// Made by hand or before something that cannot be taken back: no newer one stands for it.
    pub(crate) special: bool,
}

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// A span and how many spans keep their last backup: two hours closely, a day by hours, two weeks by days, two months
/// by weeks, then a year by months of thirty days.
const RULES: [(i64, usize); 5] = [(10 * MINUTE, 12), (60 * MINUTE, 24), (DAY, 14), (7 * DAY, 8), (30 * DAY, 12)];

/// So many special ones stay for a day, however close they are.
const SPECIAL: usize = 12;

/// Places in the list of what goes. A backup from the future (a clock was wrong) is left alone by the rules.
pub(crate) fn thin(list: &[Dated], now: i64, cap: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..list.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse((list[*place].time, *place)));
    let mut keeps: Vec<bool> = list.iter().map(|backup| backup.time > now).collect();
    let special = order.iter().filter(|place| list[**place].special && now - list[**place].time < DAY);
    special.take(SPECIAL).for_each(|place| keeps[*place] = true);
    for (span, count) in RULES {
        keep_last_of_each(&mut keeps, &order, list, span, count);
    }
    if let Some(newest) = order.first() {
        keeps[*newest] = true;
    }
    let mut held = 0;
    for (age, place) in order.iter().enumerate() {
        held += if keeps[*place] { list[*place].bytes } else { 0 };
        // Once too much, all that is older goes too: one old backup less is worth more than a gap.
        keeps[*place] &= held <= cap || age == 0;
    }
    (0..list.len()).filter(|place| !keeps[*place]).collect()
}

/// Keeps the newest of each of the last `count` spans, of those that no closer rule keeps.
fn keep_last_of_each(keeps: &mut [bool], order: &[usize], list: &[Dated], span: i64, count: usize) {
    let (mut last, mut left) = (None, count);
    for place in order {
        let bucket = Some(list[*place].time.div_euclid(span));
        if bucket == last || left == 0 {
            continue;
        }
        last = bucket;
        // What a closer rule keeps stands for its span too, and does not count.
        if !keeps[*place] {
            keeps[*place] = true;
            left -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: &[i64]) -> Vec<Dated> {
        minutes.iter().map(|minute| Dated { time: minute * MINUTE, bytes: 100, special: false }).collect()
    }

    fn left(list: &[Dated], now: i64, cap: u64) -> Vec<i64> {
        let gone = thin(list, now, cap);
        let kept = list.iter().enumerate().filter(|(place, _)| !gone.contains(place));
        kept.map(|(_, backup)| backup.time / MINUTE).collect()
    }

    #[test]
    fn a_table_of_what_stays() {
        const HOUR: i64 = 60;
        for (what, minutes, now, stays) in [
            ("nothing", vec![], 0, vec![]),
            ("one", vec![5], 10, vec![5]),
            ("two in ten minutes, then only the newer", vec![1, 2], 10, vec![2]),
            ("the last two hours stand", (0..12).map(|n| n * 10).collect(), 120, (0..12).map(|n| n * 10).collect()),
            ("an old one alone", vec![0], 900 * 24 * HOUR, vec![0]),
            ("from the future", vec![10, 5000], 20, vec![10, 5000]),
        ] {
            assert_eq!(left(&at(&minutes), now * MINUTE, u64::MAX), stays, "{what}");
        }
    }

    #[test]
    fn a_working_year_is_thinned_as_promised() {
        let mut list: Vec<Dated> = Vec::new();
        let year = 400 * 24 * 6;
        for tens in 0..year {
            // Eight hours a day, every ten minutes.
            if tens % 144 < 48 {
                list.push(Dated { time: tens * 10 * MINUTE, bytes: 1000, special: false });
                let gone = thin(&list, tens * 10 * MINUTE, u64::MAX);
                let mut place = 0;
                list.retain(|_| (!gone.contains(&place), place += 1).0);
            }
        }
        let now = list.last().unwrap().time;
        let younger = |span: i64| list.iter().filter(|backup| now - backup.time < span).count();
        assert!(younger(2 * 60 * MINUTE) >= 12, "ten-minute ones: {}", younger(2 * 60 * MINUTE));
        assert!((12 + 5..=12 + 9).contains(&younger(10 * 60 * MINUTE)), "hourly: {}", younger(10 * 60 * MINUTE));
        assert!(younger(10 * DAY) >= 12 + 20, "daily: {}", younger(10 * DAY));
        assert!((45..=12 + 24 + 14 + 8 + 12).contains(&list.len()), "{} in all", list.len());
        assert!(now - list[0].time > 300 * DAY, "the oldest is {} days old", (now - list[0].time) / DAY);
        let gaps = list.windows(2).filter(|pair| now - pair[1].time < 14 * DAY);
        assert!(gaps.into_iter().all(|pair| pair[1].time - pair[0].time <= 2 * DAY));
    }

    #[test]
    fn what_was_made_on_purpose_stays_a_day() {
        let special = |minute: i64| Dated { time: minute * MINUTE, bytes: 100, special: true };
        let mut list = vec![special(1), special(2)];
        list.extend(at(&[3, 4]));
        assert_eq!(left(&list, 5 * MINUTE, u64::MAX), vec![1, 2, 4]);
        assert_eq!(left(&list, 5 * MINUTE + DAY, u64::MAX), vec![4]);
        let many: Vec<Dated> = (0..100).map(|number| Dated { time: number, bytes: 1, special: true }).collect();
        assert_eq!(many.len() - thin(&many, 200, u64::MAX).len(), SPECIAL, "a script does not fill the disk");
    }

    #[test]
    fn the_cap_takes_the_oldest_and_never_the_newest() {
        let list = at(&[0, 100, 200, 300]);
        assert_eq!(left(&list, 400 * MINUTE, 250), vec![200, 300]);
        assert_eq!(left(&list, 400 * MINUTE, 100), vec![300]);
        assert_eq!(left(&list, 400 * MINUTE, 0), vec![300]);
    }

    #[test]
    fn the_order_of_the_list_does_not_matter() {
        let list = at(&[0, 100, 200, 205, 300, 301]);
        let mut turned = list.clone();
        turned.reverse();
        let mut one = left(&turned, 400 * MINUTE, 300);
        one.reverse();
        assert_eq!(one, left(&list, 400 * MINUTE, 300));
    }
}
