UNWIND $edges AS edge
MATCH (s:Node {tenantId: edge.sourceTenant, id: edge.source})
MATCH (t:Node {tenantId: edge.targetTenant, id: edge.target})
MERGE (s)-[r:$(edge.edgeType) {id: edge.id, tenantId: $tenantId}]->(t)
SET r = edge.properties
