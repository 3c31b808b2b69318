// As top-degree, of these types only.
UNWIND $owners AS owner
UNWIND $types AS type
CALL (owner, type) {
  MATCH (n:Node)
  WHERE n.tenantId = owner AND n.type = type AND n.degree > 0
  RETURN n ORDER BY n.degree DESC LIMIT $candidates
}
WITH n WHERE coalesce(n._tlp, 0) <= $clearance
WITH n, COUNT {
  MATCH (n)-[r]-(m:Node)
  WHERE r.tenantId IN $tenants AND coalesce(r._tlp, 0) <= $clearance
    AND m.tenantId IN $tenants AND m.type IS NOT NULL AND coalesce(m._tlp, 0) <= $clearance
} AS degree
WHERE degree > 0
RETURN n AS node, degree
ORDER BY degree DESC, n.id
LIMIT $limit
