package com.aeondt.tasks.feed;

import com.aeondt.platform.Revision;
import java.time.Instant;
import java.util.UUID;

/**
 * A feed token as its owner sees it; the token itself is shown only once.
 *
 * @param name what it is for, such as "phone"
 */
public record FeedTokenView(UUID id, String name, Instant createdAt, Revision revision) {}
