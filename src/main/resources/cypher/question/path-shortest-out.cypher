// How long it may be is checked afterwards: a condition on the length would make Neo4j try every longer path.
MATCH (a:Node {tenantId: $from.tenantId, id: $from.id})
MATCH (b:Node {tenantId: $to.tenantId, id: $to.id})
MATCH p = allShortestPaths((a)-[*..10]->(b))
WHERE all(n IN nodes(p) WHERE n.tenantId IN $tenants AND n.type IS NOT NULL AND coalesce(n._tlp, 0) <= $clearance
    AND NOT n.id IN $avoid)
  AND all(r IN relationships(p) WHERE r.tenantId IN $tenants AND coalesce(r._tlp, 0) <= $clearance
    AND ($alongAll OR type(r) IN $along))
RETURN nodes(p) AS nodes,
  [r IN relationships(p) | {edge: r, sourceId: startNode(r).id, targetId: endNode(r).id}] AS edges
LIMIT $limit
