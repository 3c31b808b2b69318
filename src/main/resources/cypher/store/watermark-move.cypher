// The SET takes the node's lock, so the comparison below sees the latest committed position.
MERGE (w:AeonWatermark {projection: $projection})
SET w.locked = true
WITH w
WHERE coalesce(w.position, '') = $from
SET w.position = $to
REMOVE w.locked
RETURN count(w) AS moved
