package io.gatehouse.registration.form;

/** Where the applicant works and whom to ask there, as typed. */
public record OrganizationFields(
        String name,
        String street,
        String suite,
        String city,
        String state,
        String zip,
        String phone,
        String fax,
        String supervisorName,
        String supervisorEmail,
        String supervisorPhone) {

    public OrganizationFields {
        name = Typed.text(name);
        street = Typed.text(street);
        suite = Typed.text(suite);
        city = Typed.text(city);
        state = Typed.text(state);
        zip = Typed.text(zip);
        phone = Typed.text(phone);
        fax = Typed.text(fax);
        supervisorName = Typed.text(supervisorName);
        supervisorEmail = Typed.text(supervisorEmail);
        supervisorPhone = Typed.text(supervisorPhone);
    }

    static OrganizationFields empty() {
        return new OrganizationFields("", "", "", "", "", "", "", "", "", "", "");
    }
}
