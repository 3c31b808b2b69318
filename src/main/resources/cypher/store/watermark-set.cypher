MERGE (w:AeonWatermark {projection: $projection})
SET w.position = $position
