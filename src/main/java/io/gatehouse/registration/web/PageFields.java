package io.gatehouse.registration.web;

import io.gatehouse.registration.ChangeLink;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page sends beside the form itself.
 *
 * @param audience who is filling it in: {@code EMPLOYEE}, {@code PATIENT} or {@code NOT_PARTICIPATING}
 * @param website a trap: people do not see it, programs fill it in
 * @param formToken says when this form was begun
 * @param opened signed mark that the policy document was opened from this form
 * @param change token of the link by which somebody with an account came; empty for new access
 * @param at id of the organization that a change is about; empty for the first of the account
 * @param renew codes of what is to be had for as long again
 * @param alertsPasted a pasted list of providers that is not read yet, or could not be
 */
record PageFields(
        String audience,
        String website,
        String formToken,
        String opened,
        String alertsPasted,
        String resultsPasted,
        Boolean authorizedEmployee,
        Boolean policiesRead,
        String action,
        String change,
        String at,
        List<String> renew) {

    PageFields {
        audience = text(audience);
        website = text(website);
        formToken = text(formToken);
        opened = text(opened);
        alertsPasted = text(alertsPasted);
        resultsPasted = text(resultsPasted);
        authorizedEmployee = Boolean.TRUE.equals(authorizedEmployee);
        policiesRead = Boolean.TRUE.equals(policiesRead);
        action = text(action);
        change = text(change);
        at = text(at);
        renew = renew == null
                ? List.of()
                : renew.stream().filter(Objects::nonNull).toList();
    }

    static PageFields begun(String formToken) {
        return new PageFields("", "", formToken, "", "", "", false, false, "", "", "", List.of());
    }

    PageFields withFormToken(String token) {
        return new PageFields(
                audience,
                website,
                token,
                opened,
                alertsPasted,
                resultsPasted,
                authorizedEmployee,
                policiesRead,
                action,
                change,
                at,
                renew);
    }

    PageFields withOpened(String mark) {
        return new PageFields(
                audience,
                website,
                formToken,
                mark,
                alertsPasted,
                resultsPasted,
                authorizedEmployee,
                policiesRead,
                action,
                change,
                at,
                renew);
    }

    PageFields withPasted(String alerts, String results) {
        return new PageFields(
                audience,
                website,
                formToken,
                opened,
                alerts,
                results,
                authorizedEmployee,
                policiesRead,
                action,
                change,
                at,
                renew);
    }

    /** For somebody with an account: an employee, who came by this link. */
    static PageFields changing(String formToken, String change, String at, List<String> renew) {
        return new PageFields("EMPLOYEE", "", formToken, "", "", "", false, false, "", change, at, renew);
    }

    /** What somebody with an account came with. */
    ChangeLink link() {
        return ChangeLink.of(change, at);
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
