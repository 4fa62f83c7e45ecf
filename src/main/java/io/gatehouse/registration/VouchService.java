package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.CleanText;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.AllowScoped;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.Role;
import io.gatehouse.security.RoleAssignment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * RHIO administrators vouch for applicants of their own organization, never for themselves. Who answers first answers for
 * all; the answer can be changed by whoever gave it until the request is decided.
 */
@Service
@Transactional
@AllowScoped
public class VouchService {

    /** Longer lists end here. */
    public static final int MOST = 500;

    private final Registrations registrations;
    private final VouchingBook book;
    private final VouchPages pages;
    private final VouchList list;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;

    VouchService(
            Registrations registrations,
            VouchingBook book,
            VouchPages pages,
            VouchList list,
            ApplicationEventPublisher events,
            CurrentActor actor) {
        this.registrations = registrations;
        this.book = book;
        this.pages = pages;
        this.list = list;
        this.events = events;
        this.actor = actor;
    }

    /** What waits for the viewer, then what was answered and is not decided yet. */
    @Transactional(readOnly = true)
    public List<VouchRow> list() {
        return ofViewer((organizations, viewer) -> list.rows(organizations, viewer, MOST), List.of());
    }

    /** How many wait for the viewer, up to {@value #MOST}. */
    @Transactional(readOnly = true)
    public int waiting() {
        return ofViewer((organizations, viewer) -> list.waiting(organizations, viewer, MOST), 0);
    }

    private <T> T ofViewer(BiFunction<Set<OrganizationId>, AccountId, T> read, T nothing) {
        var viewer = actor.get().accountId();
        var administered = actor.get().assignments().stream()
                .filter(assignment -> assignment.role() == Role.RHIO_ADMINISTRATOR)
                .map(RoleAssignment::organization)
                .collect(Collectors.toUnmodifiableSet());
        return viewer == null || administered.isEmpty() ? nothing : read.apply(administered, viewer);
    }

    /** Empty when nobody was asked about it, or only the administrators of an organization that is not the viewer's. */
    @Transactional(readOnly = true)
    public Optional<VouchPage> page(RegistrationId id) {
        return visible(id)
                .flatMap(vouching ->
                        registrations.findById(id.value()).map(found -> pages.of(found.details(), vouching)));
    }

    /**
     * Keeps the answer, brings the request back to the desk and proves the employment.
     *
     * @param text a remark; why not, when the answer is no
     * @throws InvalidValueException {@code vouch.text.*} when it is too long, hides characters, or says nothing to a no
     */
    public VouchOutcome answer(RegistrationId id, boolean vouches, String text) {
        var clean = CleanText.lines(text, VouchAnswer.MAX_TEXT, "vouch.text");
        if (!vouches && clean.isEmpty()) {
            throw new InvalidValueException("vouch.text.missing");
        }
        return visible(id)
                .flatMap(asked -> locked(id, vouches))
                .map(registration -> answer(registration, vouches, clean))
                .orElseGet(VouchOutcome.Unknown::new);
    }

    /** Whoever decides at this moment, without knowing that somebody does not vouch, has to look again. */
    private Optional<Registration> locked(RegistrationId id, boolean vouches) {
        return vouches ? registrations.findToDecide(id.value()) : registrations.findToChange(id.value());
    }

    /** Of two who answer at once the second waits for the row, and then sees the first answer. */
    private VouchOutcome answer(Registration registration, boolean vouches, String text) {
        var vouching = visible(registration.id()).orElseThrow();
        var before = vouching.answer();
        return switch (pages.may(registration.details(), vouching)) {
            case READ ->
                new VouchOutcome.AnsweredAlready(Objects.requireNonNull(before).by(), before.at());
            case OWN -> new VouchOutcome.OwnRequest();
            case CLOSED -> new VouchOutcome.Closed();
            case LOOK -> new VouchOutcome.Unknown();
            case ANSWER, CHANGE -> taken(registration, vouching.answered(given(vouches, text)));
        };
    }

    private VouchAnswer given(boolean vouches, String text) {
        var by = actor.get();
        return new VouchAnswer(vouches, text, by.displayName(), Objects.requireNonNull(by.accountId()), book.now());
    }

    private VouchOutcome taken(Registration registration, Vouching vouching) {
        registration.organizationAnswered(book.now());
        var details = registrations.saveAndFlush(registration).details();
        book.answer(details, vouching, events::publishEvent);
        return new VouchOutcome.Taken(pages.of(details, vouching));
    }

    private Optional<Vouching> visible(RegistrationId id) {
        var scope = actor.get().scopeOf(Role.RHIO_ADMINISTRATOR);
        return book.latest(id).filter(vouching -> scope.covers(vouching.organization()));
    }
}
