package com.aeondt.auth.links;

import java.util.Optional;
import java.util.UUID;

/**
 * A link that has just been used up.
 *
 * @param user whose it was
 * @param membership for an invitation, the membership that it leads to
 */
public record RedeemedLink(UUID user, Optional<UUID> membership) {}
