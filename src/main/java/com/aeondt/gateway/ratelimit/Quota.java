package com.aeondt.gateway.ratelimit;

import java.time.Duration;

/**
 * So many requests in each window. A window begins with the first request after the last one's end.
 *
 * @param requests at most, at least one
 * @param window whole milliseconds
 */
public record Quota(long requests, Duration window) {}
