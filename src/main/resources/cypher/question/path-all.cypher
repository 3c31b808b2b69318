MATCH (a:Node {tenantId: $from.tenantId, id: $from.id})
MATCH (b:Node {tenantId: $to.tenantId, id: $to.id})
MATCH p = (a)-[rs*1..6]-(b)
WHERE length(p) <= $maxLength
  AND all(n IN nodes(p) WHERE n.tenantId IN $tenants AND n.type IS NOT NULL AND coalesce(n._tlp, 0) <= $clearance
    AND NOT n.id IN $avoid)
  AND all(r IN rs WHERE r.tenantId IN $tenants AND coalesce(r._tlp, 0) <= $clearance
    AND ($alongAll OR type(r) IN $along))
  AND all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))
  AND all(id IN $through WHERE any(n IN nodes(p) WHERE n.id = id))
WITH p LIMIT $limit
RETURN nodes(p) AS nodes,
  [r IN relationships(p) | {edge: r, sourceId: startNode(r).id, targetId: endNode(r).id}] AS edges
ORDER BY size(nodes)
