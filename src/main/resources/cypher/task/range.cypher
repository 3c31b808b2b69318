// The copies with ids in (after, last]; an empty bound is open.
MATCH (t:Node:Task {tenantId: $tenantId})
WHERE t.id > $after AND ($last = '' OR t.id <= $last)
OPTIONAL MATCH (t)-[d:DEPENDS_ON {tenantId: $tenantId, _owner: 'tasks'}]->(other:Node {tenantId: $tenantId})
WITH t, other ORDER BY other.id
RETURN t.id AS id, properties(t) AS properties, collect(other.id) AS dependencies
ORDER BY id
