// Who uses these techniques.
MATCH (a:Node)-[u:USES]->(t:AttackPattern)
WHERE a.type IN ['threat-actor', 'intrusion-set', 'campaign'] AND a.tenantId IN $tenants AND coalesce(a._tlp, 0) <= $clearance
  AND NOT coalesce(a.revoked, false)
  AND u.tenantId IN $tenants AND coalesce(u._tlp, 0) <= $clearance
  AND t.tenantId IN $tenants AND t.type IS NOT NULL AND coalesce(t._tlp, 0) <= $clearance
  AND t.id IN $techniques
WITH a, collect(DISTINCT t.id) AS uses
WITH a, uses, [id IN uses WHERE id IN $uncovered] AS uncovered
WHERE size(uncovered) > 0
RETURN a AS node, size(uses) AS uses, uncovered
ORDER BY size(uncovered) DESC, a.name, a.id
LIMIT $actors
