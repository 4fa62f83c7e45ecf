package io.gatehouse.registration.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page sends beside the form itself.
 *
 * @param audience who is filling it in: {@code EMPLOYEE}, {@code PATIENT} or {@code NOT_PARTICIPATING}
 * @param website a trap: people do not see it, programs fill it in
 * @param formToken says when this form was begun
 * @param opened signed mark that the policy document was opened from this form
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
        String action) {

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
    }

    static PageFields begun(String formToken) {
        return new PageFields("", "", formToken, "", "", "", false, false, "");
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
                action);
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
                action);
    }

    PageFields withPasted(String alerts, String results) {
        return new PageFields(
                audience, website, formToken, opened, alerts, results, authorizedEmployee, policiesRead, action);
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
