package io.gatehouse.registration.form;

import java.util.List;

/**
 * The applicant, as typed.
 *
 * @param credentials from the list, or any text of up to 32 characters
 * @param otherCredentials more of them, separated by commas
 * @param licenseExpires ISO 8601 date
 */
public record PersonFields(
        String firstName,
        String middleName,
        String lastName,
        String suffix,
        List<String> credentials,
        String otherCredentials,
        String email,
        String phone,
        String extension,
        String mobile,
        String jobTitle,
        String npi,
        String licenseNumber,
        String licenseState,
        String licenseType,
        String licenseExpires,
        String department) {

    /** The suffixes of a name that can be chosen. */
    public static final List<String> SUFFIXES = List.of("Jr.", "Sr.", "II", "III", "IV", "V");

    public PersonFields {
        firstName = Typed.text(firstName);
        middleName = Typed.text(middleName);
        lastName = Typed.text(lastName);
        suffix = Typed.text(suffix);
        credentials = Typed.list(credentials);
        otherCredentials = Typed.text(otherCredentials);
        email = Typed.text(email);
        phone = Typed.text(phone);
        extension = Typed.text(extension);
        mobile = Typed.text(mobile);
        jobTitle = Typed.text(jobTitle);
        npi = Typed.text(npi);
        licenseNumber = Typed.text(licenseNumber);
        licenseState = Typed.text(licenseState);
        licenseType = Typed.text(licenseType);
        licenseExpires = Typed.text(licenseExpires);
        department = Typed.text(department);
    }

    static PersonFields empty() {
        return new PersonFields("", "", "", "", List.of(), "", "", "", "", "", "", "", "", "", "", "", "");
    }

    PersonFields withCredentials(List<String> chosen, String others) {
        return new PersonFields(
                firstName,
                middleName,
                lastName,
                suffix,
                chosen,
                others,
                email,
                phone,
                extension,
                mobile,
                jobTitle,
                npi,
                licenseNumber,
                licenseState,
                licenseType,
                licenseExpires,
                department);
    }

    /** Those from the list, then the others, each once. */
    List<String> allCredentials() {
        return Credentials.all(credentials, otherCredentials);
    }
}
