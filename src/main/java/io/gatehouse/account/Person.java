package io.gatehouse.account;

import io.gatehouse.common.DirectAddress;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Whom an account is for, and how that person is reached. */
@Embeddable
class Person {

    private String firstName;
    private @Nullable String middleName;
    private String lastName;
    private @Nullable String nameSuffix;
    private EmailAddress email;
    private @Nullable PhoneNumber phone;
    private @Nullable Npi npi;
    private String jobTitle;
    private @Nullable String accessLevel;
    private @Nullable DirectAddress directAddress;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    Person(OpenAccount wanted) {
        correct(new PersonFacts(wanted.name(), wanted.email(), wanted.phone(), wanted.jobTitle()));
        npi = wanted.npi();
        accessLevel = wanted.accessLevel();
        directAddress = wanted.directAddress();
    }

    void correct(PersonFacts facts) {
        firstName = facts.name().first();
        middleName = facts.name().middle();
        lastName = facts.name().last();
        nameSuffix = facts.name().suffix();
        email = facts.email();
        phone = facts.phone();
        jobTitle = facts.jobTitle();
    }

    /** Takes what the person lacks, or asked for; the access level is the one decided last. */
    void complete(LinkAccount wanted) {
        npi = npi == null || wanted.asked() != null && wanted.npi() != null ? wanted.npi() : npi;
        directAddress = directAddress == null ? wanted.directAddress() : directAddress;
        accessLevel = wanted.accessLevel();
    }

    PersonName name() {
        return new PersonName(firstName, middleName, lastName, nameSuffix);
    }

    PersonFacts facts() {
        return new PersonFacts(name(), email, phone, jobTitle);
    }

    @Nullable
    Npi npi() {
        return npi;
    }

    @Nullable
    String accessLevel() {
        return accessLevel;
    }

    @Nullable
    DirectAddress directAddress() {
        return directAddress;
    }
}
