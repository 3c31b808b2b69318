// A copy that is newer than this row stays: a check or a rebuild may run beside the log.
UNWIND $tasks AS task
MERGE (t:Node {tenantId: $tenantId, id: task.id})
WITH t, task
WHERE coalesce(t._rev, -1) <= task.rev
SET t:Task, t += task.properties
WITH t, task
CALL (t, task) {
  OPTIONAL MATCH (t)-[old:DEPENDS_ON {tenantId: $tenantId, _owner: 'tasks'}]->(other:Node {tenantId: $tenantId})
  WHERE NOT other.id IN task.dependencies
  WITH old, other.id AS removed
  DELETE old
  RETURN collect(removed) AS removed
}
CALL (t, task) {
  UNWIND task.dependencies AS dependency
  MERGE (other:Node {tenantId: $tenantId, id: dependency})
  MERGE (t)-[:DEPENDS_ON {tenantId: $tenantId, _owner: 'tasks'}]->(other)
}
UNWIND [t.id] + task.dependencies + removed AS id
RETURN DISTINCT id
