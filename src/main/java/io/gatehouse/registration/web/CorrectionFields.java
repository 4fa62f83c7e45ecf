package io.gatehouse.registration.web;

import io.gatehouse.registration.FormPart;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page for correcting sends beside the form itself.
 *
 * @param token of the signed link
 * @param version of the registration that was shown
 * @param shown the parts of the form that stood on the page
 */
record CorrectionFields(String token, Long version, List<FormPart> shown) {

    CorrectionFields {
        token = Objects.requireNonNullElse(token, "");
        version = Objects.requireNonNullElse(version, -1L);
        shown = shown == null ? List.of() : without(shown);
    }

    private static List<FormPart> without(List<@Nullable FormPart> parts) {
        return parts.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    CorrectionFields of(long now) {
        return new CorrectionFields(token, now, shown);
    }
}
