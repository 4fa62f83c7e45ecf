package io.gatehouse.registration.form;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.PostalAddress;

/** Each field about the workplace by itself, and the supervisor. */
final class OrganizationRules implements FormRule {

    static final int MAX_NAME = 200;

    @Override
    public void check(RegistrationForm form, Problems problems) {
        var organization = form.organization();
        if (problems.required("organization.name", organization.name())) {
            problems.text("organization.name", organization.name(), MAX_NAME);
        }
        address(organization, problems);
        problems.value("organization.phone", organization.phone(), PhoneNumber::of);
        problems.value("organization.fax", organization.fax(), PhoneNumber::of);
        supervisor(organization, problems);
    }

    private static void address(OrganizationFields organization, Problems problems) {
        problems.requiredValue(
                "organization.street", organization.street(), street -> address(street, "", "-", "NY", "00000"));
        problems.value("organization.suite", organization.suite(), suite -> address("-", suite, "-", "NY", "00000"));
        problems.requiredValue("organization.city", organization.city(), city -> address("-", "", city, "NY", "00000"));
        problems.requiredValue(
                "organization.state", organization.state(), state -> address("-", "", "-", state, "00000"));
        problems.requiredValue("organization.zip", organization.zip(), zip -> address("-", "", "-", "NY", zip));
    }

    /** One part as typed among parts that are right, so that the problem is that part's. */
    private static PostalAddress address(String street, String suite, String city, String state, String zip) {
        return PostalAddress.of(street, suite, city, state, zip);
    }

    private static void supervisor(OrganizationFields organization, Problems problems) {
        if (problems.required("organization.supervisorName", organization.supervisorName())) {
            problems.text("organization.supervisorName", organization.supervisorName(), PersonRules.MAX_LINE);
        }
        problems.requiredValue("organization.supervisorEmail", organization.supervisorEmail(), EmailAddress::of);
        problems.requiredValue("organization.supervisorPhone", organization.supervisorPhone(), PhoneNumber::of);
    }
}
