package com.aeondt.platform.web.idempotency;

import java.util.Map;

/**
 * The answer to a request, kept for its retries.
 *
 * @param requestHash SHA-256 over what must be the same in a retry
 * @param status the HTTP status
 * @param headers by name
 * @param body as sent
 */
@SuppressWarnings("ArrayRecordComponent") // bytes from and to the database, never compared
record StoredAnswer(byte[] requestHash, int status, Map<String, String> headers, byte[] body) {}
