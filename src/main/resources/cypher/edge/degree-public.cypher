// Tenants' edges touch public nodes too; they do not count here.
UNWIND $ids AS id
MATCH (n:Node {tenantId: $tenantId, id: id})
SET n.degree = COUNT { (n)-[r]-() WHERE r.tenantId = $tenantId }
