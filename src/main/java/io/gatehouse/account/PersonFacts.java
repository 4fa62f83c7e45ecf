package io.gatehouse.account;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** What an account says about its person and what can turn out to be wrong or out of date. */
public record PersonFacts(
        PersonName name, EmailAddress email, @Nullable PhoneNumber phone, String jobTitle) {

    /** Longest job title, in code points. */
    public static final int MAX_TITLE = 100;

    public static PersonFacts of(AccountSnapshot account) {
        return new PersonFacts(account.name(), account.email(), account.phone(), account.jobTitle());
    }

    public PersonFacts named(PersonName other) {
        return new PersonFacts(other, email, phone, jobTitle);
    }

    public PersonFacts reachedAt(EmailAddress other) {
        return new PersonFacts(name, other, phone, jobTitle);
    }

    public PersonFacts calledAt(@Nullable PhoneNumber other) {
        return new PersonFacts(name, email, other, jobTitle);
    }

    /** @throws InvalidValueException {@code value.title.*} */
    public PersonFacts workingAs(String typed) {
        var title = CleanText.line(typed, MAX_TITLE, "value.title");
        if (title.isEmpty()) {
            throw new InvalidValueException("value.title.missing");
        }
        return new PersonFacts(name, email, phone, title);
    }
}
