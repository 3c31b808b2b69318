// An index of tenant and name together made the planner take a range of names for far fewer than one name: it knows how many pairs there are, not how
// many names a tenant has. By the name alone it knows; the tenant is a condition on what is found.
DROP INDEX aeon_node_name IF EXISTS;
CREATE INDEX aeon_node_name_alone IF NOT EXISTS FOR (n:Node) ON (n.name);
