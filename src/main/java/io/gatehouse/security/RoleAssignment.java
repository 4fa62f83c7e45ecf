package io.gatehouse.security;

import io.gatehouse.common.OrganizationId;

/** A role that a person holds at one organization. */
public record RoleAssignment(Role role, OrganizationId organization) {}
