// The type is in the index too: a search within some types must not have to read all that other types are called.
DROP INDEX aeon_node_names IF EXISTS;
CREATE FULLTEXT INDEX aeon_node_names IF NOT EXISTS FOR (n:Node) ON EACH [n.name, n.aliases, n.x_mitre_aliases, n.key, n.tenantId, n.type]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: false}};
