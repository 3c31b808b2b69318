package com.aeondt.gateway.ratelimit;

/**
 * One count that a request adds to.
 *
 * @param name the policy's name, as in the headers
 * @param key where the count is kept
 * @param quota how high it may get
 */
record Limit(String name, String key, Quota quota) {}
