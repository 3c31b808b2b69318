package com.aeondt.gateway;

import com.aeondt.auth.Identities;
import com.aeondt.auth.attempts.SecretAttempts;
import com.aeondt.auth.audit.DeniedAttempts;
import com.aeondt.gateway.ratelimit.RateLimits;
import org.springframework.stereotype.Component;

/**
 * Who decides about a request, and hears about it.
 *
 * @param identities who stands behind a credential
 * @param attempts slows down whoever guesses credentials
 * @param rateLimits how often somebody may call
 * @param denied who was turned away
 */
@Component
record Guards(Identities identities, SecretAttempts attempts, RateLimits rateLimits, DeniedAttempts denied) {}
