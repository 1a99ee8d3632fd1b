SELECT journey, favourite, opened, hash FROM bookmark;
