package io.gatehouse.registration.form;

/**
 * The form as it is typed: public page and API fill in the same one, and every text may be empty or wrong.
 *
 * @param requestType {@code NEW} or empty; other requests are not made here
 */
public record RegistrationForm(
        String requestType,
        PersonFields person,
        OrganizationFields organization,
        AccessFields access,
        String additionalInformation,
        SubmitterFields submitter) {

    public RegistrationForm {
        requestType = Typed.text(requestType);
        person = person == null ? PersonFields.empty() : person;
        organization = organization == null ? OrganizationFields.empty() : organization;
        access = access == null ? AccessFields.empty() : access;
        additionalInformation = Typed.text(additionalInformation);
        submitter = submitter == null ? new SubmitterFields("", "") : submitter;
    }

    public static RegistrationForm empty() {
        return new RegistrationForm(
                "",
                PersonFields.empty(),
                OrganizationFields.empty(),
                AccessFields.empty(),
                "",
                new SubmitterFields("", ""));
    }

    RegistrationForm withPerson(PersonFields changed) {
        return new RegistrationForm(requestType, changed, organization, access, additionalInformation, submitter);
    }

    public RegistrationForm withAccess(AccessFields changed) {
        return new RegistrationForm(requestType, person, organization, changed, additionalInformation, submitter);
    }
}
