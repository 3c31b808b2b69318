// The edges between these nodes.
UNWIND $nodes AS f
MATCH (n:Node {tenantId: f.tenantId, id: f.id})-[r]->(m:Node)
WHERE r.tenantId IN $tenants AND coalesce(r._tlp, 0) <= $clearance
  AND ($alongAll OR type(r) IN $along)
  AND m.id IN $ids AND m.tenantId IN $tenants AND m.type IS NOT NULL AND coalesce(m._tlp, 0) <= $clearance
RETURN r AS edge, n.id AS sourceId, m.id AS targetId
LIMIT $limit
