UNWIND $sources AS source
MATCH (s:Node {id: source}) WHERE s.tenantId IN $tenants
MATCH (s)-[r]->(t:Node)
WHERE r.tenantId = $tenantId AND r.id IN $ids
WITH r, s.id AS source, t.id AS target
DELETE r
RETURN DISTINCT source, target
