package com.aeondt.auth.roles;

import com.aeondt.platform.Revision;
import java.util.List;

/**
 * A role as others see it.
 *
 * @param name identifies it within the tenant
 * @param scopes what it allows, sorted
 * @param builtIn whether every tenant has it and nobody can change it
 */
public record RoleView(String name, String description, List<String> scopes, boolean builtIn, Revision revision) {}
