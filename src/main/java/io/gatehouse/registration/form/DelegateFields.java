package io.gatehouse.registration.form;

/** A provider on whose behalf something is received, as typed. A row without any text is no provider. */
public record DelegateFields(String firstName, String lastName, String npi) {

    public DelegateFields {
        firstName = Typed.text(firstName);
        lastName = Typed.text(lastName);
        npi = Typed.text(npi);
    }

    public static DelegateFields empty() {
        return new DelegateFields("", "", "");
    }

    public boolean blank() {
        return firstName.isBlank() && lastName.isBlank() && npi.isBlank();
    }
}
