package io.gatehouse.directory;

import org.jspecify.annotations.Nullable;

/**
 * A group that names a person by a former username.
 *
 * @param group what it is called in our tree; null when it lies elsewhere
 * @param formerDn the name it has for the person
 */
public record FormerReference(
        Adoption.Reference reference, @Nullable GroupName group, String formerDn) {}
