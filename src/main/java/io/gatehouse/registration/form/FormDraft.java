package io.gatehouse.registration.form;

import io.gatehouse.registration.FormPart;
import java.util.Set;

/**
 * A correction while it is typed.
 *
 * @param form what was sent before, with what was typed in the open parts
 * @param open the parts that can be corrected: those asked for, and those that are in conflict with what was typed
 */
public record FormDraft(RegistrationForm form, Set<FormPart> open, FormVerdict verdict) {

    public FormDraft {
        open = Set.copyOf(open);
    }
}
