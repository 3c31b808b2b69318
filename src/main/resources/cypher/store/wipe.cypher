MATCH (n:Node)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
