MATCH (n:Node {tenantId: $tenant})
WHERE n.type IS NOT NULL
RETURN n.type AS type, count(*) AS count
ORDER BY count DESC, type
