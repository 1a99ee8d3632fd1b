SELECT shared.id, shared.kind, shared.body, shared.hash FROM membership
JOIN shared ON shared.id = membership.record WHERE membership.journey = ?1;
