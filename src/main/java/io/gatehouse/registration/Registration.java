package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.Languages;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.Actor;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * A person's request for access. The form is kept as it was sent; every transition refuses a state it does not belong to.
 * The account id is allotted here, so that a plan shown before the decision is the plan applied after it.
 */
@Entity
class Registration {

    @Id
    private UUID id;

    /** Null until it is saved, which tells the repository that it is new. */
    @Version
    private @Nullable Long version;

    private String reference;
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    @Convert(converter = ValidRegistrationConverter.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private ValidRegistration form;

    @Convert(converter = AccountChangeConverter.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private @Nullable AccountChange accountChange;

    private String submissionKey;
    private @Nullable String submissionDigest;
    private @Nullable String apiCaller;

    /** As in ISO 639. */
    private String language;

    private Instant submittedAt;
    private @Nullable Instant emailConfirmedAt;
    private Instant changedAt;

    @Embedded
    private @Nullable Handling handling;

    /** What the applicant writes makes nothing different that somebody decides on. */
    @Embedded
    @OptimisticLock(excluded = true)
    private @Nullable AtDesk atDesk;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "registration_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<RegistrationLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "registration_attestation", joinColumns = @JoinColumn(name = "registration_id"))
    @OrderBy("attestedAt")
    private List<Attestation> attestations = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    private Registration(String reference, ValidRegistration form, SubmissionContext context, Instant now) {
        this.id = RegistrationId.newId().value();
        this.reference = reference;
        this.accountId = AccountId.newId().value();
        this.state = RegistrationState.SUBMITTED;
        this.form = form;
        this.submissionKey = context.key();
        this.submissionDigest = context.digest();
        this.apiCaller = context.apiCaller();
        this.language = context.language().getLanguage();
        this.submittedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.changedAt = submittedAt;
        this.attestations.addAll(context.attestations());
    }

    static Registration submit(String reference, ValidRegistration form, SubmissionContext context, Instant now) {
        var registration = new Registration(reference, form, context, now);
        registration.askFor(AskedLine.of(form.asked()));
        return registration;
    }

    /** Asks for something different for an account that is there. */
    static Registration change(
            String reference, ValidRegistration form, SubmissionContext context, Intake.OfAccount of, Instant now) {
        var registration = new Registration(reference, form, context, now);
        registration.accountChange = of.change();
        registration.handling().link(of.account());
        registration.askFor(of.change().lines(form.asked()));
        return registration;
    }

    void confirmEmail(Instant now) {
        enter(RegistrationState.CONFIRMED, state == RegistrationState.SUBMITTED, now);
        emailConfirmedAt = changedAt;
        resume();
    }

    /** Takes the corrected form in the place of the returned one. Another e-mail address has to be confirmed first. */
    void correct(ValidRegistration corrected, Attestation attestation, Instant now) {
        var before = form.applicant().email();
        var sameAddress = corrected.applicant().email().equals(before);
        enter(
                sameAddress ? RegistrationState.CONFIRMED : RegistrationState.SUBMITTED,
                state == RegistrationState.RETURNED,
                now);
        if (accountChange != null
                && !corrected
                        .workplace()
                        .organizationName()
                        .equals(form.workplace().organizationName())) {
            accountChange = accountChange.elsewhere();
        }
        form = corrected;
        attestations.add(attestation);
        askFor(accountChange == null ? AskedLine.of(corrected.asked()) : accountChange.lines(corrected.asked()));
        if (sameAddress) {
            resume();
        } else {
            emailConfirmedAt = null;
            handling().leave(before);
        }
        atDesk().answered(changedAt);
    }

    /** The applicant wrote. */
    void answered(Instant now) {
        atDesk().answered(now);
    }

    /** Staff wrote to the applicant. */
    void asked() {
        atDesk().dealtWith();
    }

    /** Goes back to the address before the last correction, which is confirmed. */
    void keepAddress(ValidRegistration before, Instant now) {
        enter(RegistrationState.CONFIRMED, mayKeepAddress(), now);
        form = form.reachedAs(before);
        emailConfirmedAt = changedAt;
        resume();
    }

    /** What is asked for still stays the line that it was. */
    private void askFor(List<AskedLine> asked) {
        var next = lines.stream().mapToInt(RegistrationLine::position).max().orElse(-1) + 1;
        lines.removeIf(line -> !asked.contains(line.asked()));
        var kept = lines.stream().map(RegistrationLine::asked).toList();
        for (var line : asked) {
            if (!kept.contains(line)) {
                lines.add(new RegistrationLine(next++, line));
            }
        }
    }

    private void resume() {
        if (handling().resume(changedAt)) {
            state = RegistrationState.IN_REVIEW;
        }
    }

    void withdraw(Instant now) {
        enter(RegistrationState.WITHDRAWN, state.open(), now);
    }

    /** Ends a registration that nobody confirmed or corrected in time. */
    void expire(Instant now) {
        enter(RegistrationState.EXPIRED, waitsForApplicant(), now);
    }

    void takeUp(Actor actor, Instant now) {
        enter(RegistrationState.IN_REVIEW, state.withStaff(), now);
        handling().claim(actor, now);
    }

    void assign(Colleague colleague, Instant now) {
        enter(RegistrationState.IN_REVIEW, state.withStaff(), now);
        handling().assign(colleague, now);
    }

    void release(Instant now) {
        enter(RegistrationState.CONFIRMED, state == RegistrationState.IN_REVIEW, now);
        handling().release();
    }

    void returnToApplicant(Reason reason, Set<FormPart> toCorrect, Actor actor, Instant now) {
        enter(RegistrationState.RETURNED, state.withStaff(), now);
        handling().returned(reason, toCorrect, actor, now);
    }

    /** Waits for the organization, unless it waits for the applicant or its account is open. */
    void askOrganization(Actor actor, Instant now) {
        refuseUnless(details().canBeVouched(), RegistrationState.WAITING_FOR_ORGANIZATION);
        if (state != RegistrationState.RETURNED && state != RegistrationState.APPROVED) {
            handling().sentToOrganization(state == RegistrationState.WAITING_FOR_ORGANIZATION, actor, now);
            enter(RegistrationState.WAITING_FOR_ORGANIZATION, true, now);
        }
    }

    /** Comes back to the desk, also when the organization had nothing to say; unless it went on without. */
    void organizationAnswered(Instant now) {
        if (state == RegistrationState.WAITING_FOR_ORGANIZATION) {
            enter(RegistrationState.CONFIRMED, true, now);
            resume();
        }
    }

    void hold(Reason reason, Actor actor, Instant now) {
        decide(RegistrationState.ON_HOLD, reason, actor, now);
    }

    /**
     * Why it, or some of its lines, was on hold is no longer so.
     *
     * @param held empty for the request as a whole
     */
    void reopen(Set<UUID> held, Instant now) {
        if (held.isEmpty()) {
            enter(RegistrationState.CONFIRMED, state == RegistrationState.ON_HOLD, now);
        } else {
            refuseUnless(state == RegistrationState.APPROVED, RegistrationState.APPROVED);
            lines.stream().filter(line -> held.contains(line.id())).forEach(RegistrationLine::reopen);
        }
        handling().reopened(now);
    }

    void reject(Reason reason, Actor actor, Instant now) {
        decide(RegistrationState.REJECTED, reason, actor, now);
        lines.forEach(line -> line.decide(LineDecision.decline(line.id(), reason), false, actor, now));
    }

    /** @param account null to go its own way again */
    void link(@Nullable AccountId account) {
        refuseUnless(state.withStaff() && accountChange == null, state);
        handling().link(account);
    }

    void refuseUnlessWithStaff() {
        refuseUnless(state.withStaff(), state);
    }

    /** @param privileged whether an entitlement takes two people */
    void approve(Decision decision, Predicate<String> privileged, Actor actor, Instant now) {
        decide(RegistrationState.APPROVED, null, actor, now);
        handling().belongsTo(Objects.requireNonNull(decision.organization()));
        decideLines(decision.lines(), privileged, actor, now);
    }

    /** Decides lines that were held when the account was opened. */
    void decideHeld(List<LineDecision> decisions, Predicate<String> privileged, Actor actor, Instant now) {
        refuseUnless(state == RegistrationState.APPROVED, RegistrationState.APPROVED);
        handling().decide(state, null, actor, now);
        atDesk().dealtWith();
        decideLines(decisions, privileged, actor, now);
    }

    /** True when two different people agreed to the line. */
    boolean approveSecond(UUID line, Actor actor, Instant now) {
        refuseUnless(state == RegistrationState.APPROVED, RegistrationState.APPROVED);
        handling().decide(state, null, actor, now);
        return line(line).approve(actor, now);
    }

    private void decide(RegistrationState next, @Nullable Reason reason, Actor actor, Instant now) {
        enter(next, state.withStaff(), now);
        handling().decide(next, reason, actor, now);
    }

    private void decideLines(List<LineDecision> decisions, Predicate<String> privileged, Actor actor, Instant now) {
        for (var decision : decisions) {
            var line = line(decision.line());
            line.decide(decision, privileged.test(line.entitlement()), actor, now);
        }
    }

    private RegistrationLine line(UUID wanted) {
        return lines.stream()
                .filter(line -> line.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The registration has no line " + wanted + "."));
    }

    /** Empty until staff did something: Hibernate reads an embeddable without any value as null. */
    private Handling handling() {
        if (handling == null) {
            handling = new Handling();
        }
        return handling;
    }

    private AtDesk atDesk() {
        if (atDesk == null) {
            atDesk = new AtDesk();
        }
        return atDesk;
    }

    private void enter(RegistrationState next, boolean allowed, Instant now) {
        refuseUnless(allowed, next);
        if (!next.atDesk()) {
            atDesk().dealtWith();
        } else if (!state.atDesk()) {
            atDesk().came(now);
        }
        state = next;
        changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    private void refuseUnless(boolean allowed, RegistrationState next) {
        if (!allowed) {
            throw new WrongStateException(state, next);
        }
    }

    RegistrationId id() {
        return new RegistrationId(id);
    }

    RegistrationState state() {
        return state;
    }

    boolean waitsForApplicant() {
        return state == RegistrationState.SUBMITTED || state == RegistrationState.RETURNED;
    }

    boolean mayKeepAddress() {
        return state == RegistrationState.SUBMITTED && handling().addressBefore() != null;
    }

    boolean confirmed() {
        return emailConfirmedAt != null;
    }

    boolean canBeAsked() {
        return details().canBeAsked();
    }

    boolean hasVersion(long expected) {
        return version != null && version == expected;
    }

    RegistrationDetails details() {
        return new RegistrationDetails(
                id(),
                version == null ? 0 : version,
                reference,
                new AccountId(accountId),
                handling().linked(accountId),
                state,
                form,
                lines.stream().map(RegistrationLine::details).toList(),
                List.copyOf(attestations),
                apiCaller,
                Languages.named(language).orElse(Languages.ENGLISH),
                submittedAt,
                emailConfirmedAt,
                changedAt,
                handling().claimed(),
                handling().lastDecision(),
                handling().organization(),
                handling().addressBefore(),
                accountChange);
    }
}
