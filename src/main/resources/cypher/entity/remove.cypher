// The neighbours count their edges again: public nodes the public ones, others all of theirs.
UNWIND $ids AS id
MATCH (n:Node {tenantId: $tenantId, id: id})
OPTIONAL MATCH (n)--(m:Node)
WITH n, [x IN collect(DISTINCT m) WHERE NOT x.id IN $ids] AS neighbors
DETACH DELETE n
WITH neighbors
UNWIND neighbors AS m
WITH DISTINCT m
SET m.degree = CASE WHEN m.tenantId = $public
  THEN COUNT { (m)-[r]-() WHERE r.tenantId = $public }
  ELSE COUNT { (m)--() } END
