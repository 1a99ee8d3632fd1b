-- For terms too short for the trigram index (two Chinese characters): every row is looked at.
SELECT journey.id, words.record, words.owner FROM words
LEFT JOIN membership ON words.owner = zeroblob(16) AND membership.record = words.record
JOIN journey ON journey.id = coalesce(membership.journey, words.owner) AND journey.trashed IS NULL
WHERE NOT EXISTS (SELECT 1 FROM json_each(?1) AS term WHERE instr(words.folded, term.value) = 0)
ORDER BY words.weight, journey.changed DESC, journey.id, words.key LIMIT ?2;
