// One step further from what is vulnerable: to what it affects or serves, and against what depends on it.
UNWIND $frontier AS f
MATCH (n:Node {tenantId: f.tenantId, id: f.id})
CALL (n) {
  MATCH (n)-[r:AFFECTS|SERVES|USED_BY]->(m:Node)
  WHERE r.tenantId IN $tenants AND m.tenantId IN $tenants AND m.type IS NOT NULL
    AND coalesce(r._tlp, 0) <= $clearance AND coalesce(m._tlp, 0) <= $clearance
  RETURN r, m
  UNION
  MATCH (n)<-[r:DEPENDS_ON|VERSION_OF|RUNS_ON|DEPLOYS]-(m:Node)
  WHERE r.tenantId IN $tenants AND m.tenantId IN $tenants AND m.type IS NOT NULL
    AND coalesce(r._tlp, 0) <= $clearance AND coalesce(m._tlp, 0) <= $clearance
  RETURN r, m
}
RETURN m.tenantId AS tenantId, m.id AS id, m.type AS type, m.name AS name, type(r) AS relationship, n.type AS fromType, n.id AS fromId
LIMIT $limit
