package io.gatehouse.registration.web;

import io.gatehouse.registration.PresentAccess;
import io.gatehouse.registration.form.RegistrationForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a form to go on with: everything typed, and nothing that was affirmed.
 *
 * @param change null for new access
 */
record TypedDraft(
        RegistrationForm form,
        String audience,
        String alertsPasted,
        String resultsPasted,
        @Nullable Change change) {

    /**
     * Whose account is to be changed.
     *
     * @param address the account's, to which the draft is mailed
     * @param at id of the organization it is about; empty for the first
     * @param renew codes of what is to be had for as long again
     */
    record Change(String account, String address, String at, List<String> renew) {}

    static TypedDraft of(RegistrationForm form, PageFields page) {
        return new TypedDraft(form, page.audience(), page.alertsPasted(), page.resultsPasted(), null);
    }

    static TypedDraft ofChange(RegistrationForm form, PageFields page, PresentAccess present) {
        var account = present.account();
        var change = new Change(account.id().toString(), account.email().value(), page.at(), page.renew());
        return new TypedDraft(form, page.audience(), page.alertsPasted(), page.resultsPasted(), change);
    }

    /** @param link token of a link to the account; empty for new access */
    PageFields page(String formToken, String link) {
        return new PageFields(
                audience,
                "",
                formToken,
                "",
                alertsPasted,
                resultsPasted,
                false,
                false,
                "",
                link,
                change == null ? "" : change.at(),
                change == null ? List.of() : change.renew());
    }
}
