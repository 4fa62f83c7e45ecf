package io.gatehouse.registration.form;

import io.gatehouse.registration.FormPart;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which fields of the form belong to a part of it. */
final class PartFields {

    private PartFields() {}

    static List<String> of(FormPart part) {
        return switch (part) {
            case NAME -> person("firstName", "middleName", "lastName", "suffix");
            case EMAIL -> person("email");
            case PHONE -> person("phone", "extension", "mobile");
            case JOB -> person("jobTitle", "department");
            case CREDENTIALS -> person("credentials", "otherCredentials");
            case NPI -> person("npi");
            case LICENSE -> person("licenseNumber", "licenseState", "licenseType", "licenseExpires");
            case ORGANIZATION -> organization("name", "street", "suite", "city", "state", "zip", "phone", "fax");
            case SUPERVISOR -> organization("supervisorName", "supervisorEmail", "supervisorPhone");
            case ACCESS_LEVEL -> access("level");
            case USERNAME -> access("preferredUsername");
            case PREVIOUS_ACCESS -> access("previousAccess", "previousWhere", "previousUsername");
            case SERVICES -> access("services");
            case ALERTS -> access("consentAlerts", "providerAlerts", "directAddress");
            case DELEGATES -> delegates();
            case ROLES -> access("roles");
            case ADDITIONAL -> List.of("additionalInformation");
            case SUBMITTER -> named("submitter", "name", "email");
        };
    }

    /** The part that a field belongs to, also a field in a row of providers. */
    static Optional<FormPart> holding(String field) {
        var inForm = field.contains("[") ? field.substring(0, field.indexOf('[')) : field;
        return Arrays.stream(FormPart.values())
                .filter(part -> of(part).contains(inForm))
                .findFirst();
    }

    private static List<String> delegates() {
        return access(
                "alertDelegate", "alertsForOrganization", "alertDelegates", "resultsDelegate", "resultsDelegates");
    }

    private static List<String> person(String... fields) {
        return named("person", fields);
    }

    private static List<String> organization(String... fields) {
        return named("organization", fields);
    }

    private static List<String> access(String... fields) {
        return named("access", fields);
    }

    private static List<String> named(String section, String... fields) {
        return Arrays.stream(fields).map(field -> section + "." + field).toList();
    }
}
