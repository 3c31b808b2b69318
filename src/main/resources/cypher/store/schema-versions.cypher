MATCH (v:AeonSchemaVersion)
RETURN v.version AS version, v.description AS description, v.checksum AS checksum, v.appliedAt AS appliedAt
ORDER BY version
