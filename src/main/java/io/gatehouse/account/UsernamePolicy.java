package io.gatehouse.account;

import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.Username;
import io.gatehouse.security.AllowReview;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which usernames can be given, and proposes one. They are assigned by availability and never reused. */
@Service
@Transactional(readOnly = true)
@AllowReview
public class UsernamePolicy {

    private static final Set<String> RESERVED = Set.of(
            ("abuse admin administrator anonymous audit backup daemon directory everyone gatehouse guest help helpdesk "
                            + "hostmaster info ldap mail manager nobody noreply null operator placeholder portal postmaster "
                            + "privacy public root security service staff superuser support sysadmin system test undefined "
                            + "user username webmaster")
                    .split(" "));

    private static final int ROOM_FOR_NUMBER = 28;

    private final Accounts accounts;

    UsernamePolicy(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The usernames that are kept for the exchange's own purposes. */
    public Set<String> reserved() {
        return RESERVED;
    }

    public UsernameVerdict check(String typed) {
        try {
            var username = Username.of(typed);
            if (RESERVED.contains(username.value())) {
                return UsernameVerdict.RESERVED;
            }
            return accounts.wasGiven(username.value()) ? UsernameVerdict.TAKEN : UsernameVerdict.FREE;
        } catch (InvalidValueException e) {
            return UsernameVerdict.MALFORMED;
        }
    }

    /** The preferred username when it is free, else the first free one made from the name: mlee, mlee2, mlee3 … */
    public Username suggest(PersonName name, @Nullable String preferred) {
        if (preferred != null && check(preferred) == UsernameVerdict.FREE) {
            return Username.of(preferred);
        }
        return free(name).findFirst().orElseThrow();
    }

    /** Free usernames made from the name, without end: mlee, mlee2, mlee3 … */
    public Stream<Username> free(PersonName name) {
        var base = base(name);
        var taken = new HashSet<>(accounts.usernamesFrom(base));
        return Stream.concat(Stream.of(base), IntStream.iterate(2, n -> n + 1).mapToObj(n -> base + n))
                .filter(candidate -> !RESERVED.contains(candidate) && !taken.contains(candidate))
                .map(Username::new);
    }

    private static String base(PersonName name) {
        var first = plain(name.first());
        var text = (first.isEmpty() ? "" : first.substring(0, 1)) + plain(name.last());
        var cut = text.substring(0, Math.min(text.length(), ROOM_FOR_NUMBER));
        return cut.length() < 3 ? "user-" + cut : cut;
    }

    private static String plain(String part) {
        return Normalizer.normalize(part, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }
}
