UPDATE library SET seal = ?1 WHERE one = 1;
