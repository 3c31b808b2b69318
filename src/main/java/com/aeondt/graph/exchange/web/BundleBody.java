package com.aeondt.graph.exchange.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** A bundle as the document shows it; it is read and written as a stream. */
@Schema(name = "StixBundle", example = """
                {"type": "bundle", "id": "bundle--5d0092c5-5f74-4287-9642-33f4c354e56d", "objects": [
                 {"type": "malware", "spec_version": "2.1", "id": "malware--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061",
                  "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "name": "Example", "is_family": true}]}
                """)
record BundleBody(String type, String id, List<Map<String, Object>> objects) {}
