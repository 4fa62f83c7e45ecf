package io.gatehouse.registration;

import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with an account came to the form with.
 *
 * @param token of the signed link
 * @param at which of the organizations where they work it is about; null for the first
 */
public record ChangeLink(String token, @Nullable OrganizationId at) {

    public static ChangeLink of(String token) {
        return new ChangeLink(token, null);
    }

    /** @param at as a page sent it; what is no id is passed over */
    public static ChangeLink of(String token, String at) {
        try {
            return new ChangeLink(token, at.isEmpty() ? null : OrganizationId.of(at));
        } catch (InvalidValueException e) {
            return of(token);
        }
    }
}
