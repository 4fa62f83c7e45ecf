package io.gatehouse.reconciliation.adoption;

import java.util.List;

/**
 * An attribute that people of the source have.
 *
 * @param name in lower case
 * @param samples a few values
 */
public record SourceAttribute(String name, long people, List<String> samples) {}
