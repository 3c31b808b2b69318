// The nodes of these keys.
UNWIND $nodes AS key
MATCH (n:Node {tenantId: key.tenantId, id: key.id})
WHERE n.tenantId IN $tenants AND n.type IS NOT NULL AND coalesce(n._tlp, 0) <= $clearance
RETURN n AS node
