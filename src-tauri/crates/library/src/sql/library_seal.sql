SELECT seal FROM library WHERE one = 1;
