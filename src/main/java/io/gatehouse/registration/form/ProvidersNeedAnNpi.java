package io.gatehouse.registration.form;

import java.util.Set;

/** A provider has an NPI and is known by it. */
final class ProvidersNeedAnNpi implements FormRule {

    private static final Set<String> LEVELS = Set.of("PRESCRIBER", "BREAK_GLASS");

    @Override
    public void check(RegistrationForm form, Problems problems) {
        boolean provider = LEVELS.contains(form.access().level())
                || Credentials.ofProvider(form.person().allCredentials());
        if (provider && form.person().npi().isBlank()) {
            problems.add("person.npi", "register.npi.provider");
        }
    }
}
