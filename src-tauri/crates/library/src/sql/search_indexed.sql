-- ?1 the terms of three and more characters as a MATCH expression, ?2 all terms as a JSON array.
SELECT journey.id, words.record, words.owner FROM find
JOIN words ON words.key = find.rowid
LEFT JOIN membership ON words.owner = zeroblob(16) AND membership.record = words.record
JOIN journey ON journey.id = coalesce(membership.journey, words.owner) AND journey.trashed IS NULL
WHERE find MATCH ?1 AND NOT EXISTS (SELECT 1 FROM json_each(?2) AS term WHERE instr(words.folded, term.value) = 0)
ORDER BY words.weight, journey.changed DESC, journey.id, words.key LIMIT ?3;
