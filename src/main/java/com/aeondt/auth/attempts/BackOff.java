package com.aeondt.auth.attempts;

import java.time.Duration;

/**
 * How long to wait after failures: nothing after the first few, then a time that doubles with each.
 *
 * @param free failures that cost nothing
 * @param first the wait after the next one
 * @param longest the wait that is never exceeded
 */
record BackOff(int free, Duration first, Duration longest) {}
