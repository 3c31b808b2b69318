// The edges between these nodes.
UNWIND $nodes AS f
MATCH (n:Node {tenantId: f.tenantId, id: f.id})-[r]->(m:Node)
WHERE r.tenantId IN $tenants AND coalesce(r._tlp, 0) <= $clearance
  AND ($alongAll OR type(r) IN $along)
  AND m.id IN $ids AND m.tenantId IN $tenants
RETURN r AS edge, type(r) AS edgeType, n.type AS sourceType, n.id AS sourceId, m.type AS targetType, m.id AS targetId
LIMIT $limit
