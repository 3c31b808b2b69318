-- Ids of what is projected are not always UUIDs: an entity of the graph is malware--6ba7b810-….
alter table platform.projection_work alter column after type text using after::text;
