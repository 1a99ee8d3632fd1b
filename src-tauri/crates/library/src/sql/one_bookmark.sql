SELECT journey, favourite, opened, hash FROM bookmark WHERE journey = ?1;
