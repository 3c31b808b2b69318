// One node per tenant and id, whatever module it comes from; the migrations' and projections' own nodes are unique too.
CREATE CONSTRAINT aeon_schema_version IF NOT EXISTS FOR (v:AeonSchemaVersion) REQUIRE v.version IS UNIQUE;
CREATE CONSTRAINT aeon_watermark IF NOT EXISTS FOR (w:AeonWatermark) REQUIRE w.projection IS UNIQUE;
CREATE CONSTRAINT aeon_node IF NOT EXISTS FOR (n:Node) REQUIRE (n.tenantId, n.id) IS UNIQUE;
CREATE INDEX aeon_node_type IF NOT EXISTS FOR (n:Node) ON (n.tenantId, n.type);
CREATE INDEX aeon_task_key IF NOT EXISTS FOR (n:Task) ON (n.tenantId, n.key);
