-- A member whose record is gone still gives a row, so that it is missed.
SELECT membership.record, shared.kind, shared.body, shared.hash FROM membership
LEFT JOIN shared ON shared.id = membership.record WHERE membership.journey = ?1;
