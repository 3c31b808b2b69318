package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;

/** What a relationship is and what it connects, as it was stated; it never changes. */
record Ends(String type, EntityId source, EntityId target) {}
