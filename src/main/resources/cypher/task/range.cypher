// The copies with ids in (after, last]; an empty bound is open.
MATCH (t:Node:Task {tenantId: $tenantId})
WHERE t.id > $after AND ($last = '' OR t.id <= $last)
OPTIONAL MATCH (t)-[d:DEPENDS_ON {tenantId: $tenantId, _owner: 'tasks'}]->(other:Node {tenantId: $tenantId})
WITH t, other ORDER BY other.id
WITH t, collect(other.id) AS dependencies
RETURN t.id AS id, properties(t) AS properties, dependencies,
  coalesce(t.degree, 0) <> COUNT { (t)-[r]-(:Node) WHERE r.tenantId = $tenantId } AS miscounted
ORDER BY id
