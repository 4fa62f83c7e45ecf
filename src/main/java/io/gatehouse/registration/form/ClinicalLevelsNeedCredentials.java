package io.gatehouse.registration.form;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;

/** Who wants to see what clinicians see says what makes them one (rule X8 for the person). */
final class ClinicalLevelsNeedCredentials implements FormRule {

    private final Catalog catalog;

    ClinicalLevelsNeedCredentials(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void check(RegistrationForm form, Problems problems) {
        boolean clinical = catalog.find(form.access().level())
                .filter(Entitlement::clinicianOnly)
                .isPresent();
        if (clinical && form.person().allCredentials().isEmpty()) {
            problems.add("person.credentials", "register.credentials.clinical");
        }
    }
}
