package io.gatehouse.registration.form;

import java.util.stream.Stream;

/** A registration asks for at least one service, delegation or role. */
final class SomethingIsAskedFor implements FormRule {

    @Override
    public void check(RegistrationForm form, Problems problems) {
        var access = form.access();
        boolean chosen = Stream.of(access.services(), access.consentAlerts(), access.providerAlerts(), access.roles())
                .anyMatch(list -> !list.isEmpty());
        boolean delegate = access.alertsForOrganization()
                || Stream.concat(access.alertDelegates().stream(), access.resultsDelegates().stream())
                        .anyMatch(row -> !row.blank());
        if (!chosen && !delegate) {
            problems.add("access.services", "register.missing.access.services");
        }
    }
}
