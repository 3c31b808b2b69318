package com.aeondt.auth.teams;

import com.aeondt.auth.users.UserId;
import com.aeondt.platform.Revision;
import java.util.List;

/** A team as others see it. */
public record TeamView(TeamId id, String name, String description, List<UserId> members, Revision revision) {}
