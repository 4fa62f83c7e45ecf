package io.gatehouse.registration.form;

/** Who fills the form in for somebody else, as typed; both empty when the applicant does. */
public record SubmitterFields(String name, String email) {

    public SubmitterFields {
        name = Typed.text(name);
        email = Typed.text(email);
    }

    boolean given() {
        return !name.isBlank() || !email.isBlank();
    }
}
