// The best matches of each owner's own query; what the query says of owner and type is only a way to fewer hits, the conditions decide.
UNWIND $searches AS search
CALL db.index.fulltext.queryNodes('aeon_node_names', search.text, {limit: $limit}) YIELD node AS n, score
WHERE n.tenantId = search.owner AND n.tenantId IN $tenants AND n.type IS NOT NULL AND coalesce(n._tlp, 0) <= $clearance
  AND ($allTypes OR n.type IN $types) AND NOT n:Task
RETURN n.id AS id, max(score) AS score
ORDER BY score DESC, id
LIMIT $limit
