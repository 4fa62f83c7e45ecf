package io.gatehouse.registration.form;

import java.util.List;

/** Alerts that are asked for by their code say how they are to come. */
final class AlertsNeedADelivery implements FormRule {

    @Override
    public void check(RegistrationForm form, Problems problems) {
        var access = form.access();
        check(access.services(), "ALERTS_CBA", access.consentAlerts(), "access.consentAlerts", problems);
        check(access.services(), "ALERTS_PBA", access.providerAlerts(), "access.providerAlerts", problems);
    }

    private static void check(
            List<String> services, String code, List<String> delivery, String field, Problems problems) {
        if (services.contains(code) && delivery.isEmpty()) {
            problems.add(field, "register.delivery.missing");
        }
    }
}
