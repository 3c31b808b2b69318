// Ids carry their type now (task--…, malware--…): what was copied with the old ones is copied again.
MATCH (w:AeonWatermark {projection: 'graph'}) DELETE w;
MATCH (n:Node) DETACH DELETE n;
CREATE FULLTEXT INDEX aeon_node_names IF NOT EXISTS FOR (n:Node) ON EACH [n.name, n.aliases, n.x_mitre_aliases, n.key, n.tenantId]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: false}};
