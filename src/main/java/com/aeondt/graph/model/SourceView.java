package com.aeondt.graph.model;

import java.time.Instant;

/**
 * Who has said something.
 *
 * @param firstAt when it was first heard
 * @param lastAt when it last said something new
 */
public record SourceView(String name, Instant firstAt, Instant lastAt) {}
