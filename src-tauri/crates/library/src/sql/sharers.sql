SELECT journey FROM membership WHERE record = ?1 AND journey <> ?2;
