package com.aeondt.auth.external;

import java.util.Optional;

/**
 * Who a provider says somebody is.
 *
 * @param issuer the provider
 * @param subject its own name for him, which it never gives to anybody else
 * @param verifiedEmail his address, if the provider has verified it
 */
record ExternalPerson(String issuer, String subject, Optional<String> verifiedEmail) {}
