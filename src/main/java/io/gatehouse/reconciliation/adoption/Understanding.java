package io.gatehouse.reconciliation.adoption;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a person out of an entry by the mapping; what cannot be used as it is becomes a doubt. */
record Understanding(AttributeMapping mapping, AdoptionRun.Source source, Set<String> reserved) {

    private static final Set<String> PEOPLE =
            Set.of("person", "organizationalperson", "inetorgperson", "user", "posixaccount", "gatehouseaccount");
    private static final Set<String> PROGRAMS = Set.of("applicationprocess", "device", "computer", "applicationentity");
    private static final Pattern SERVICE = Pattern.compile(
            "(svc|srv|service|app|bind|ldap|sync|test|kiosk|scanner|printer|shared|noreply)([-_.\\d].*)?|.*[-_.](svc|service|bind)");

    Person of(Map<String, List<String>> entry, String branch) {
        var doubts = new ArrayList<Doubt>();
        var username = username(first(entry, mapping.username()), doubts);
        var names = names(entry);
        var email = email(first(entry, mapping.email()), doubts);
        var person = person(entry, names);
        if (names == null) {
            doubts.add(Doubt.NAME_MISSING);
        }
        if (source == AdoptionRun.Source.LIVE && !classes(entry).contains("inetorgperson")) {
            doubts.add(Doubt.CLASS_MISSING);
        }
        return new Person(
                person,
                username,
                names == null ? null : names.first(),
                names == null ? null : names.last(),
                email,
                usable(
                        first(entry, mapping.phone()),
                        text -> PhoneNumber.of(text).value()),
                usable(first(entry, mapping.npi()), text -> Npi.of(text).value()),
                title(first(entry, mapping.title())),
                disabled(entry),
                organization(entry, branch),
                doubts);
    }

    /** Whether the entry is worth looking at as a person at all. */
    static boolean candidate(Map<String, List<String>> entry) {
        var classes = classes(entry);
        return classes.stream().anyMatch(PEOPLE::contains)
                || (classes.stream().anyMatch(PROGRAMS::contains) || classes.contains("account"))
                        && entry.containsKey("uid");
    }

    private boolean person(Map<String, List<String>> entry, @Nullable PersonName name) {
        var classes = classes(entry);
        var uid =
                Objects.requireNonNullElse(first(entry, mapping.username()), "").toLowerCase(Locale.ROOT);
        var lonely = first(entry, mapping.firstName()) == null && first(entry, mapping.email()) == null;
        return classes.stream().noneMatch(PROGRAMS::contains)
                && !SERVICE.matcher(uid).matches()
                && !(lonely && (name == null || first(entry, mapping.title()) == null));
    }

    private @Nullable String username(@Nullable String typed, List<Doubt> doubts) {
        if (typed == null) {
            doubts.add(Doubt.USERNAME_MISSING);
            return null;
        }
        try {
            var username = Username.of(typed).value();
            if (reserved.contains(username)) {
                doubts.add(Doubt.USERNAME_RESERVED);
            }
            return username;
        } catch (InvalidValueException e) {
            doubts.add(Doubt.USERNAME_MALFORMED);
            return null;
        }
    }

    private static @Nullable String email(@Nullable String typed, List<Doubt> doubts) {
        if (typed == null) {
            doubts.add(Doubt.MAIL_MISSING);
            return null;
        }
        var email = usable(typed, text -> EmailAddress.of(text).value());
        if (email == null) {
            doubts.add(Doubt.MAIL_INVALID);
        }
        return email;
    }

    /** First and last name, or the full name divided at its last space. */
    private @Nullable PersonName names(Map<String, List<String>> entry) {
        var first = first(entry, mapping.firstName());
        var last = first(entry, mapping.lastName());
        var full = first(entry, mapping.fullName());
        if (first == null && full != null && full.contains(",")) {
            var comma = full.indexOf(',');
            first = full.substring(comma + 1).strip();
            last = full.substring(0, comma).strip();
        } else if (first == null && full != null && full.strip().contains(" ")) {
            var space = full.strip().lastIndexOf(' ');
            first = full.strip().substring(0, space).strip();
            last = full.strip().substring(space + 1);
        }
        if (first == null || last == null) {
            return null;
        }
        try {
            return PersonName.of(first, last);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    private static String title(@Nullable String typed) {
        var title = typed == null ? null : usable(typed, text -> CleanText.line(text, 120, "adoption.title"));
        return title == null ? "" : title;
    }

    private boolean disabled(Map<String, List<String>> entry) {
        var values = entry.getOrDefault(mapping.disabled(), List.of());
        return mapping.disabledValue().isEmpty()
                ? !values.isEmpty()
                : values.stream().anyMatch(mapping.disabledValue()::equalsIgnoreCase);
    }

    private @Nullable String organization(Map<String, List<String>> entry, String branch) {
        return mapping.organization().equals(AttributeMapping.BRANCH) ? branch : first(entry, mapping.organization());
    }

    private static Set<String> classes(Map<String, List<String>> entry) {
        return entry.getOrDefault("objectclass", List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static @Nullable String first(Map<String, List<String>> entry, String attribute) {
        return entry.getOrDefault(attribute, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String usable(@Nullable String typed, UnaryOperator<String> form) {
        try {
            return typed == null ? null : form.apply(typed);
        } catch (InvalidValueException e) {
            return null;
        }
    }
}
