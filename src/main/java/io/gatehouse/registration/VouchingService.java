package io.gatehouse.registration;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.registration.Vouching.Standing;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Staff ask the RHIO administrators of an organization to vouch for an applicant. */
@Service
@AllowStaff
public class VouchingService {

    private final Deciding deciding;
    private final VouchingBook book;
    private final Vouchers vouchers;
    private final OrganizationService organizations;
    private final CurrentActor actor;
    private final Clock clock;

    VouchingService(
            Deciding deciding,
            VouchingBook book,
            Vouchers vouchers,
            OrganizationService organizations,
            CurrentActor actor,
            Clock clock) {
        this.deciding = deciding;
        this.book = book;
        this.vouchers = vouchers;
        this.organizations = organizations;
        this.actor = actor;
        this.clock = clock;
    }

    /** What counts, or is awaited; empty when nobody was asked. */
    public Optional<Vouching> of(RegistrationId id) {
        return book.current(id);
    }

    /** Who would be asked; empty when the organization has no RHIO administrator who can sign in. */
    public List<Colleague> administrators(RegistrationId id, OrganizationId organization) {
        return vouchers.of(deciding.current(id), organization);
    }

    /**
     * Asks them, by mail. What was asked before, and its answer, count no longer.
     *
     * @param question what staff want to know beside; may be empty
     * @throws InvalidValueException {@code register.text.*} when the question is too long or hides characters
     */
    public ReviewOutcome ask(RegistrationId id, long version, OrganizationId organization, String question) {
        var clean = CleanText.lines(question, Message.MAX_TEXT, "register.text");
        var asked = administrators(id, organization);
        if (asked.isEmpty()) {
            return ReviewOutcome.Refused.because("review.vouching.nobody");
        }
        return deciding.decide(
                id,
                version,
                registration -> registration.askOrganization(actor.get(), clock.instant()),
                (registration, publish) -> {
                    var vouching = vouching(registration, organization, clean, asked);
                    book.replace(vouching);
                    publish.accept(new VouchingAsked(
                            registration,
                            vouching,
                            name(organization),
                            asked.stream().map(Colleague::account).toList()));
                });
    }

    private Vouching vouching(
            RegistrationDetails registration, OrganizationId organization, String question, List<Colleague> asked) {
        var now = book.now();
        return new Vouching(
                TimeOrderedIds.next(),
                registration.id(),
                organization,
                Vouching.about(registration),
                question,
                actor.get().displayName(),
                actor.get().accountId(),
                now,
                asked.stream().map(Colleague::name).toList(),
                book.due(now),
                Standing.ASKED,
                null);
    }

    private String name(OrganizationId organization) {
        return Objects.requireNonNull(organizations.byId(List.of(organization)).get(organization))
                .legalName();
    }
}
