package io.gatehouse.registration.form;

/** Provider-based alerts are about somebody's patients: one's own, by NPI, or those of a delegation (rule X2). */
final class AlertsNeedAProvider implements FormRule {

    @Override
    public void check(RegistrationForm form, Problems problems) {
        var access = form.access();
        boolean delegation = access.alertsForOrganization()
                || access.alertDelegates().stream().anyMatch(row -> !row.blank());
        if (!access.providerAlerts().isEmpty() && form.person().npi().isBlank() && !delegation) {
            problems.add("access.providerAlerts", "register.providerAlerts.whose");
        }
    }
}
