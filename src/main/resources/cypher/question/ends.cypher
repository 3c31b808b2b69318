// What relationships begin and end at.
MATCH (n:Node)
WHERE elementId(n) IN $ids AND n.tenantId IN $tenants AND n.type IS NOT NULL AND coalesce(n._tlp, 0) <= $clearance
RETURN elementId(n) AS internal, n.id AS id
