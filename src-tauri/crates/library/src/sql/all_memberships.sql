SELECT record, journey FROM membership ORDER BY record, journey;
