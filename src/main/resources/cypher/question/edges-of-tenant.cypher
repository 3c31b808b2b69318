// The edges at the tenant's own nodes, and between public ones where they are wanted; each branch has one limit.
MATCH (a:Node {tenantId: $own})-[r]->(b:Node)
WHERE a.type IS NOT NULL AND coalesce(a._tlp, 0) <= $clearance
  AND b.tenantId IN $tenants AND b.type IS NOT NULL AND coalesce(b._tlp, 0) <= $clearance
  AND r.tenantId IN $tenants AND coalesce(r._tlp, 0) <= $clearance
  AND ($alongAll OR type(r) IN $along) AND ($allTypes OR (a.type IN $types AND b.type IN $types))
RETURN a.tenantId AS sourceTenant, a.id AS source, b.tenantId AS targetTenant, b.id AS target LIMIT $limit
UNION ALL
MATCH (b:Node {tenantId: $own})<-[r]-(a:Node)
WHERE b.type IS NOT NULL AND coalesce(b._tlp, 0) <= $clearance
  AND a.tenantId <> $own AND a.tenantId IN $tenants AND a.type IS NOT NULL AND coalesce(a._tlp, 0) <= $clearance
  AND r.tenantId IN $tenants AND coalesce(r._tlp, 0) <= $clearance
  AND ($alongAll OR type(r) IN $along) AND ($allTypes OR (a.type IN $types AND b.type IN $types))
RETURN a.tenantId AS sourceTenant, a.id AS source, b.tenantId AS targetTenant, b.id AS target LIMIT $limit
UNION ALL
UNWIND $shared AS public
MATCH (a:Node {tenantId: public})-[r]->(b:Node {tenantId: public})
WHERE a.type IS NOT NULL AND coalesce(a._tlp, 0) <= $clearance AND b.type IS NOT NULL AND coalesce(b._tlp, 0) <= $clearance
  AND r.tenantId IN $tenants AND coalesce(r._tlp, 0) <= $clearance
  AND ($alongAll OR type(r) IN $along) AND ($allTypes OR (a.type IN $types AND b.type IN $types))
RETURN a.tenantId AS sourceTenant, a.id AS source, b.tenantId AS targetTenant, b.id AS target LIMIT $limit
