// The most connected nodes, of all types and of one, are read in order from the index.
CREATE INDEX aeon_node_degree IF NOT EXISTS FOR (n:Node) ON (n.tenantId, n.degree);
CREATE INDEX aeon_node_type_degree IF NOT EXISTS FOR (n:Node) ON (n.tenantId, n.type, n.degree);
CREATE INDEX aeon_node_name IF NOT EXISTS FOR (n:Node) ON (n.tenantId, n.name);
