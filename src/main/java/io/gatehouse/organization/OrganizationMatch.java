package io.gatehouse.organization;

/**
 * An organization that may be the one meant.
 *
 * @param score 0 (nothing alike) to 1 (the same name at the same place)
 */
public record OrganizationMatch(OrganizationDetails organization, double score) {}
