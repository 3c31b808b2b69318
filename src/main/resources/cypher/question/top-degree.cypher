// Candidates by the stored degree, which may count what the caller does not see; then counted as he sees it.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (n:Node)
  WHERE n.tenantId = owner AND n.degree > 0
  RETURN n ORDER BY n.degree DESC LIMIT $candidates
}
WITH n WHERE n.type IS NOT NULL AND coalesce(n._tlp, 0) <= $clearance
WITH n, COUNT {
  MATCH (n)-[r]-(m:Node)
  WHERE r.tenantId IN $tenants AND coalesce(r._tlp, 0) <= $clearance
    AND m.tenantId IN $tenants AND m.type IS NOT NULL AND coalesce(m._tlp, 0) <= $clearance
} AS degree
WHERE degree > 0
RETURN n AS node, degree
ORDER BY degree DESC, n.id
LIMIT $limit
