//! Groups that only moved aside with their columns: a delta says it once for a stretch of the picture, not for each group.

use crate::{Column, Group, Shift, Stub};

/// How stretches of columns that stayed together moved between two pictures; nothing for those that stayed in place.
pub(crate) fn between(old: &[Column], new: &[Column]) -> Vec<Shift> {
    let places: std::collections::BTreeMap<_, _> = new.iter().map(|column| (column.id, column.x)).collect();
    let mut shifts: Vec<Shift> = Vec::new();
    for column in old {
        let Some(by) = places.get(&column.id).map(|x| x - column.x).filter(|by| *by != 0.0) else { continue };
        let to = column.x + column.width;
        match shifts.last_mut() {
            Some(last) if last.to == column.x && last.by == by => last.to = to,
            _ => shifts.push(Shift { from: column.x, to, by }),
        }
    }
    shifts
}

/// Where shifting brings a left edge.
pub(crate) fn place(shifts: &[Shift], x: f32) -> f32 {
    shifts.iter().find(|shift| x >= shift.from && x < shift.to).map_or(x, |shift| x + shift.by)
}

/// A stub after shifting.
pub(crate) fn moved(shifts: &[Shift], stub: Stub) -> Stub {
    Stub { x: place(shifts, stub.x), ..stub }
}

/// Whether shifting turns one group into another.
pub(crate) fn leads(shifts: &[Shift], old: &Group, new: &Group) -> bool {
    let (x, same) = (place(shifts, old.x), Stub::of(old));
    x == new.x && moved(shifts, same) == Stub::of(new) && old.label == new.label && old.items == new.items
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_model::Id;

    fn columns(places: &[(u64, f32, f32)]) -> Vec<Column> {
        places.iter().map(|(id, x, width)| Column { id: Id::from_number(*id), x: *x, width: *width }).collect()
    }

    #[test]
    fn an_inserted_column_moves_all_behind_it_at_once() {
        let old = columns(&[(1, 0.0, 100.0), (2, 100.0, 100.0), (3, 200.0, 50.0)]);
        let new = columns(&[(1, 0.0, 100.0), (9, 100.0, 80.0), (2, 180.0, 100.0), (3, 280.0, 50.0)]);
        let shifts = between(&old, &new);
        assert_eq!(shifts, [Shift { from: 100.0, to: 250.0, by: 80.0 }]);
        assert_eq!([place(&shifts, 99.0), place(&shifts, 100.0), place(&shifts, 250.0)], [99.0, 180.0, 250.0]);
    }

    #[test]
    fn columns_that_change_places_move_apart() {
        let old = columns(&[(1, 0.0, 100.0), (2, 100.0, 60.0), (3, 160.0, 10.0)]);
        let new = columns(&[(2, 0.0, 60.0), (1, 60.0, 100.0), (3, 160.0, 10.0)]);
        let shifts = between(&old, &new);
        assert_eq!(shifts, [Shift { from: 0.0, to: 100.0, by: 60.0 }, Shift { from: 100.0, to: 160.0, by: -100.0 }]);
    }
}
