// Removes the tenant's edges from these sources that are not among those to keep.
UNWIND $sources AS source
MATCH (s:Node {id: source.id}) WHERE s.tenantId IN $tenants
MATCH (s)-[r]->(t:Node)
WHERE r.tenantId = $tenantId AND r._owner = 'graph'
  AND source.keep[s.tenantId + '|' + type(r) + '|' + r.id + '|' + t.tenantId + '|' + t.id] IS NULL
WITH r, s.id AS source, t.id AS target
DELETE r
RETURN DISTINCT source, target
