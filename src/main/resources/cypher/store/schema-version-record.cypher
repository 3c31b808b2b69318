MERGE (v:AeonSchemaVersion {version: $version})
  ON CREATE SET v.description = $description, v.checksum = $checksum, v.appliedAt = datetime()
WITH v
OPTIONAL MATCH (before:AeonSchemaVersion {version: $version - 1})
FOREACH (b IN CASE WHEN before IS NULL THEN [] ELSE [before] END | MERGE (b)-[:NEXT]->(v))
