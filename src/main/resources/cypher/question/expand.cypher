// One step from every node of the frontier, over edges and to nodes that the caller may see.
UNWIND $frontier AS f
MATCH (n:Node {tenantId: f.tenantId, id: f.id})
CALL (n) {
  MATCH (n)-[r]-(m:Node)
  WHERE r.tenantId IN $tenants AND m.tenantId IN $tenants AND m.type IS NOT NULL
    AND coalesce(r._tlp, 0) <= $clearance AND coalesce(m._tlp, 0) <= $clearance
    AND ((startNode(r) = n AND ($alongAll OR type(r) IN $along))
      OR (endNode(r) = n AND ($againstAll OR type(r) IN $against)))
  RETURN r, m
  LIMIT $limit
}
RETURN m AS node, r AS edge, type(r) AS edgeType,
  startNode(r).type AS sourceType, startNode(r).id AS sourceId,
  endNode(r).type AS targetType, endNode(r).id AS targetId
LIMIT $total
