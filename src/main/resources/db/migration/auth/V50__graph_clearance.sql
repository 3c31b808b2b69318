-- Keys that were made with every scope there was keep every scope: what is marked amber or red is no less theirs than before.
update auth.api_key set scopes = scopes || '{graph:amber,graph:red}'::text[]
 where bootstrap and scopes @> '{graph:read,graph:write}' and not scopes @> '{graph:red}';
