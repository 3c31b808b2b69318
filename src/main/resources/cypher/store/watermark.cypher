MATCH (w:AeonWatermark {projection: $projection})
RETURN w.position AS position
