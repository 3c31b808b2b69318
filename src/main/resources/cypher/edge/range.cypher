// The tenant's edges from nodes with ids in (after, last]; an empty bound is open.
UNWIND $tenants AS tenant
MATCH (s:Node {tenantId: tenant})
WHERE s.id > $after AND ($last = '' OR s.id <= $last)
MATCH (s)-[r]->(t:Node)
WHERE r.tenantId = $tenantId AND r._owner = 'graph'
RETURN s.id AS id, s.tenantId + '|' + type(r) + '|' + r.id + '|' + t.tenantId + '|' + t.id AS place,
  properties(r) AS properties
