package io.gatehouse.registration.form;

import java.util.List;

/**
 * What is asked for, as typed.
 *
 * @param level code of an access level
 * @param previousAccess {@code yes} or {@code no}
 * @param previousWhere where it was
 * @param services codes of services
 * @param consentAlerts ways of delivery of consent-based alerts
 * @param providerAlerts ways of delivery of provider-based alerts
 * @param alertDelegate {@code yes}, {@code no}, or empty when the rows speak for themselves
 * @param alertsForOrganization alerts on behalf of the whole organization
 * @param resultsDelegate as {@code alertDelegate}
 * @param roles codes of roles
 */
public record AccessFields(
        String level,
        String preferredUsername,
        String previousAccess,
        String previousWhere,
        String previousUsername,
        List<String> services,
        List<String> consentAlerts,
        List<String> providerAlerts,
        String directAddress,
        String alertDelegate,
        Boolean alertsForOrganization,
        List<DelegateFields> alertDelegates,
        String resultsDelegate,
        List<DelegateFields> resultsDelegates,
        List<String> roles) {

    public AccessFields {
        level = Typed.text(level);
        preferredUsername = Typed.text(preferredUsername);
        previousAccess = Typed.text(previousAccess);
        previousWhere = Typed.text(previousWhere);
        previousUsername = Typed.text(previousUsername);
        services = Typed.list(services);
        consentAlerts = Typed.list(consentAlerts);
        providerAlerts = Typed.list(providerAlerts);
        directAddress = Typed.text(directAddress);
        alertDelegate = Typed.text(alertDelegate);
        alertsForOrganization = Boolean.TRUE.equals(alertsForOrganization);
        alertDelegates = Typed.list(alertDelegates);
        resultsDelegate = Typed.text(resultsDelegate);
        resultsDelegates = Typed.list(resultsDelegates);
        roles = Typed.list(roles);
    }

    static AccessFields empty() {
        return new AccessFields(
                "", "", "", "", "", List.of(), List.of(), List.of(), "", "", false, List.of(), "", List.of(),
                List.of());
    }

    public AccessFields withAlertDelegates(List<DelegateFields> rows) {
        return new AccessFields(
                level,
                preferredUsername,
                previousAccess,
                previousWhere,
                previousUsername,
                services,
                consentAlerts,
                providerAlerts,
                directAddress,
                alertDelegate,
                alertsForOrganization,
                rows,
                resultsDelegate,
                resultsDelegates,
                roles);
    }

    public AccessFields withResultsDelegates(List<DelegateFields> rows) {
        return new AccessFields(
                level,
                preferredUsername,
                previousAccess,
                previousWhere,
                previousUsername,
                services,
                consentAlerts,
                providerAlerts,
                directAddress,
                alertDelegate,
                alertsForOrganization,
                alertDelegates,
                resultsDelegate,
                rows,
                roles);
    }
}
