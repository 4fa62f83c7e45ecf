package io.gatehouse.registration.form;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import java.util.List;
import java.util.regex.Pattern;

/** Each field about the applicant by itself. */
final class PersonRules implements FormRule {

    static final int MAX_LINE = 100;

    private static final int MOST_CREDENTIALS = 10;
    private static final Pattern EXTENSION = Pattern.compile("\\d{0,6}");

    @Override
    public void check(RegistrationForm form, Problems problems) {
        var person = form.person();
        problems.requiredValue("person.firstName", person.firstName(), PersonName::part);
        problems.value("person.middleName", person.middleName(), PersonName::part);
        problems.requiredValue("person.lastName", person.lastName(), PersonName::part);
        problems.value("person.suffix", person.suffix(), PersonRules::suffix);
        credentials(person.allCredentials(), problems);
        problems.requiredValue("person.email", person.email(), EmailAddress::of);
        problems.requiredValue("person.phone", person.phone(), PhoneNumber::of);
        if (!EXTENSION.matcher(person.extension().strip()).matches()) {
            problems.add("person.extension", "register.extension");
        }
        problems.value("person.mobile", person.mobile(), PhoneNumber::of);
        jobTitle(person.jobTitle(), problems);
        problems.value("person.npi", person.npi(), Npi::of);
        problems.text("person.department", person.department(), MAX_LINE);
    }

    static String suffix(String typed) {
        if (!PersonFields.SUFFIXES.contains(typed.strip())) {
            throw new InvalidValueException("register.suffix");
        }
        return typed.strip();
    }

    private static void credentials(List<String> credentials, Problems problems) {
        credentials.forEach(credential -> problems.text("person.credentials", credential, Credentials.MAX));
        if (credentials.size() > MOST_CREDENTIALS) {
            problems.add("person.credentials", "register.credentials.tooMany", MOST_CREDENTIALS);
        }
    }

    private static void jobTitle(String typed, Problems problems) {
        if (!problems.required("person.jobTitle", typed)) {
            return;
        }
        problems.text("person.jobTitle", typed, MAX_LINE);
        if (!problems.has("person.jobTitle")
                && CleanText.line(typed, MAX_LINE, Problems.TEXT).length() < 2) {
            problems.add("person.jobTitle", "register.missing.person.jobTitle");
        }
    }
}
