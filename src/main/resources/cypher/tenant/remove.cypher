// Nodes of a tenant that is no more, with whatever hangs on them.
MATCH (n:Node {tenantId: $tenantId})
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
