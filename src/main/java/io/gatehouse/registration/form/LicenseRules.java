package io.gatehouse.registration.form;

import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.PostalAddress;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** A licence has a number, and one that is named is valid still. */
final class LicenseRules implements FormRule {

    private static final int MAX_NUMBER = 32;
    private static final int MAX_TYPE = 64;

    private final Clock clock;

    LicenseRules(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void check(RegistrationForm form, Problems problems) {
        var person = form.person();
        problems.text("person.licenseNumber", person.licenseNumber(), MAX_NUMBER);
        problems.value("person.licenseState", person.licenseState(), LicenseRules::state);
        problems.text("person.licenseType", person.licenseType(), MAX_TYPE);
        problems.value("person.licenseExpires", person.licenseExpires(), this::inFuture);
        if (person.licenseNumber().isBlank() && described(person)) {
            problems.add("person.licenseNumber", "register.license.number");
        }
    }

    private static boolean described(PersonFields person) {
        return !(person.licenseState() + person.licenseType() + person.licenseExpires()).isBlank();
    }

    static String state(String typed) {
        var state = typed.strip().toUpperCase(Locale.ROOT);
        if (!PostalAddress.STATES.contains(state)) {
            throw new InvalidValueException("value.state.invalid");
        }
        return state;
    }

    static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new InvalidValueException("register.license.date");
        }
    }

    private LocalDate inFuture(String typed) {
        var date = date(typed);
        if (date.isBefore(LocalDate.ofInstant(clock.instant(), clock.getZone()))) {
            throw new InvalidValueException("register.license.expired");
        }
        return date;
    }
}
