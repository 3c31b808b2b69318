// The copies with ids in (after, last]; an empty bound is open. Nodes of tasks are another's.
MATCH (n:Node {tenantId: $tenantId})
WHERE n.id > $after AND ($last = '' OR n.id <= $last) AND NOT n.id STARTS WITH 'task--'
WITH n, coalesce(n.degree, 0) <> COUNT { (n)-[r]-(:Node) WHERE r.tenantId = $tenantId } AS miscounted
UNWIND labels(n) AS label
WITH n, miscounted, label ORDER BY label
RETURN n.id AS id, properties(n) AS properties, collect(label) AS labels, miscounted
