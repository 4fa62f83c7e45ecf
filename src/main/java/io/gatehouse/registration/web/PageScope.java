package io.gatehouse.registration.web;

import io.gatehouse.registration.FormPart;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a form stands and how much of it.
 *
 * @param path that its buttons send to
 */
record PageScope(String path, Set<FormPart> parts) {

    static final PageScope REGISTRATION = new PageScope("/register", EnumSet.allOf(FormPart.class));

    static PageScope correcting(Set<FormPart> parts) {
        return new PageScope(CorrectionController.PATH, parts);
    }

    boolean whole() {
        return path.equals(REGISTRATION.path);
    }

    boolean shows(String... names) {
        return Arrays.stream(names).map(FormPart::valueOf).anyMatch(parts::contains);
    }
}
