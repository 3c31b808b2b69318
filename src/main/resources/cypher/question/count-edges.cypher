MATCH (n:Node {tenantId: $tenant})-[r {tenantId: $tenant}]->(:Node)
RETURN type(r) AS type, count(*) AS count
ORDER BY count DESC, type
