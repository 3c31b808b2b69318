// Techniques, and what of the tenant's own mitigates or detects each: by an edge of its own, or by one of public knowledge from a
// mitigation, data component or detection strategy that an own control or detection is tied to.
MATCH (t:AttackPattern)
WHERE t.tenantId IN $tenants AND t.type IS NOT NULL AND coalesce(t._tlp, 0) <= $clearance
  AND NOT coalesce(t.revoked, false) AND NOT coalesce(t.x_mitre_deprecated, false)
WITH t ORDER BY t.name, t.id LIMIT $limit
RETURN t AS node,
  COLLECT {
    MATCH (t)<-[r:MITIGATES]-(c:Node)
    WHERE r.tenantId = $own AND coalesce(r._tlp, 0) <= $clearance
      AND c.tenantId IN $tenants AND c.type IS NOT NULL AND coalesce(c._tlp, 0) <= $clearance
    RETURN DISTINCT c.id
    UNION
    MATCH (t)<-[r:MITIGATES]-(k:Node)-[s]-(c:Control|Detection)
    WHERE s.tenantId = $own AND coalesce(s._tlp, 0) <= $clearance
      AND r.tenantId IN $tenants AND coalesce(r._tlp, 0) <= $clearance
      AND k.tenantId IN $tenants AND k.type IS NOT NULL AND coalesce(k._tlp, 0) <= $clearance
      AND c.tenantId = $own AND coalesce(c._tlp, 0) <= $clearance
    RETURN DISTINCT c.id
  } AS mitigatedBy,
  COLLECT {
    MATCH (t)<-[r:DETECTS]-(c:Node)
    WHERE r.tenantId = $own AND coalesce(r._tlp, 0) <= $clearance
      AND c.tenantId IN $tenants AND c.type IS NOT NULL AND coalesce(c._tlp, 0) <= $clearance
    RETURN DISTINCT c.id
    UNION
    MATCH (t)<-[r:DETECTS]-(k:Node)-[s]-(c:Control|Detection)
    WHERE s.tenantId = $own AND coalesce(s._tlp, 0) <= $clearance
      AND r.tenantId IN $tenants AND coalesce(r._tlp, 0) <= $clearance
      AND k.tenantId IN $tenants AND k.type IS NOT NULL AND coalesce(k._tlp, 0) <= $clearance
      AND c.tenantId = $own AND coalesce(c._tlp, 0) <= $clearance
    RETURN DISTINCT c.id
  } AS detectedBy
