UPDATE library SET sequence = sequence + 1 WHERE one = 1 RETURNING sequence;
