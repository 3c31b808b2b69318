MATCH (n:Node:Task {tenantId: $own, key: $key})
RETURN n AS node
LIMIT 1
