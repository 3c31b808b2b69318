// Only its tenant's edges touch a tenant's node, so all of them count.
UNWIND $ids AS id
MATCH (n:Node {tenantId: $tenantId, id: id})
SET n.degree = COUNT { (n)--() }
