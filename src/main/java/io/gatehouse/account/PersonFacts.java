package io.gatehouse.account;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an account says about its person and what can turn out to be wrong or out of date. */
public record PersonFacts(
        PersonName name, EmailAddress email, @Nullable PhoneNumber phone, String jobTitle) {

    /** Longest job title, in code points. */
    public static final int MAX_TITLE = 100;

    public static PersonFacts of(AccountSnapshot account) {
        return new PersonFacts(account.name(), account.email(), account.phone(), account.jobTitle());
    }

    /** What is different in the other, each as {@code old → new}. */
    List<String> changesTo(PersonFacts other) {
        var changes = new ArrayList<String>();
        add(changes, name.full(), other.name.full());
        add(changes, email, other.email);
        add(changes, phone, other.phone);
        add(changes, jobTitle, other.jobTitle);
        return changes;
    }

    private static void add(List<String> changes, @Nullable Object old, @Nullable Object now) {
        if (!Objects.equals(old, now)) {
            changes.add("%s → %s".formatted(old == null ? "–" : old, now == null ? "–" : now));
        }
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
