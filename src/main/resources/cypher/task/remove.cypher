UNWIND $ids AS id
MATCH (t:Node:Task {tenantId: $tenantId, id: id})
DETACH DELETE t
