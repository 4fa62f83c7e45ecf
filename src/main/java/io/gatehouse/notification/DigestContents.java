package io.gatehouse.notification;

import io.gatehouse.account.AccountFilter;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.common.NamedText;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PublicUrl;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.registration.Narrowing;
import io.gatehouse.registration.RegistrationFilter;
import io.gatehouse.registration.RegistrationService;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What regular mails tell: numbers, and no people. Who they are is on the signed-in page. */
@Component
class DigestContents {

    /** The view of the desk that shows what is counted. */
    private static final String READY_AGAIN = "/requests?status=reopened";

    private final RegistrationService registrations;
    private final AccountSearch accounts;
    private final OrganizationService organizations;
    private final StaffWork work;
    private final PublicUrl publicUrl;
    private final MessageSource messages;

    DigestContents(
            RegistrationService registrations,
            AccountSearch accounts,
            OrganizationService organizations,
            StaffWork work,
            PublicUrl publicUrl,
            MessageSource messages) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.organizations = organizations;
        this.work = work;
        this.publicUrl = publicUrl;
        this.messages = messages;
    }

    /** A line for each thing that waits; empty when nothing does. */
    String waiting() {
        return Stream.of(
                        line("waiting", work.waiting(), Map.of("since", work.oldest())),
                        line("answered", work.answered(), Map.of()),
                        line(
                                "reopened",
                                work.readyAgain(),
                                Map.of("link", publicUrl.link(READY_AGAIN).toString())),
                        line("second", work.second(), Map.of()),
                        line("parked", work.parked(), Map.of()),
                        line("mail", work.refusedMail(), Map.of()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** A line for each organization that has requests waiting. */
    String pending(Collection<OrganizationId> of) {
        return lines(of, "pending", (id, name) -> registrations.count(pendingAt(name)));
    }

    /** A line for each organization. */
    String users(Collection<OrganizationId> of) {
        return lines(of, "users", (id, name) -> accounts.count(AccountFilter.at(id)));
    }

    private interface Counting {
        int count(OrganizationId id, String name);
    }

    private String lines(Collection<OrganizationId> of, String key, Counting counting) {
        return of.stream()
                .flatMap(id -> organizations.find(id).stream())
                .map(found -> line(
                        key, counting.count(found.id(), found.legalName()), Map.of("organization", found.legalName())))
                .filter(line -> !line.isEmpty())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** As applicants wrote it: who is matched to an organization is decided with the request. */
    private static RegistrationFilter pendingAt(String name) {
        return RegistrationFilter.queue().narrowedTo(Narrowing.NONE.at(name));
    }

    private String line(String key, int count, Map<String, String> values) {
        if (count == 0) {
            return "";
        }
        var all = new java.util.HashMap<>(values);
        all.put("count", Integer.toString(count));
        var text = messages.getMessage("mail.digest." + key, null, Locale.US);
        return NamedText.fill(Objects.requireNonNull(text), all);
    }

    static String page(List<OrganizationId> of) {
        return of.size() == 1 ? "/my-organization?organization=" + of.getFirst() : "/my-organization";
    }
}
