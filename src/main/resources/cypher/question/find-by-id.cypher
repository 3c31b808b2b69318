UNWIND $tenants AS tenant
MATCH (n:Node {tenantId: tenant, id: $id})
WHERE n.type IS NOT NULL AND coalesce(n._tlp, 0) <= $clearance
RETURN n AS node
LIMIT 1
