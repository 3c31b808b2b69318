// A copy that is newer than this row stays: a check or a rebuild may run beside the log.
UNWIND $entities AS entity
MERGE (n:Node {tenantId: $tenantId, id: entity.id})
WITH n, entity, entity.properties AS properties, coalesce(n.degree, 0) AS degree, [l IN labels(n) WHERE NOT l IN ['Node', entity.label]] AS wrong
WHERE coalesce(n._rev, -1) <= entity.rev
REMOVE n:$(wrong)
SET n = properties {.*, degree: degree}, n:$(entity.label)
