SELECT journey FROM named_version WHERE id = ?1;
