package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
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
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.ColumnTransformer;
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

    private String submissionKey;
    private @Nullable String submissionDigest;
    private @Nullable String apiCaller;
    private Instant submittedAt;
    private @Nullable Instant emailConfirmedAt;
    private Instant changedAt;

    @Embedded
    private @Nullable Handling handling;

    @OneToMany(cascade = CascadeType.ALL)
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
        this.submittedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.changedAt = submittedAt;
        this.attestations.addAll(context.attestations());
        AskedLine.of(form.asked()).forEach(asked -> lines.add(new RegistrationLine(lines.size(), asked)));
    }

    static Registration submit(String reference, ValidRegistration form, SubmissionContext context, Instant now) {
        return new Registration(reference, form, context, now);
    }

    // ---- what the applicant does

    void confirmEmail(Instant now) {
        enter(RegistrationState.CONFIRMED, state == RegistrationState.SUBMITTED, now);
        emailConfirmedAt = changedAt;
    }

    void withdraw(Instant now) {
        enter(RegistrationState.WITHDRAWN, state.open(), now);
    }

    /** Ends a registration that nobody confirmed or corrected in time. */
    void expire(Instant now) {
        enter(RegistrationState.EXPIRED, waitsForApplicant(), now);
    }

    // ---- what staff do

    void takeUp(Actor actor, Instant now) {
        enter(RegistrationState.IN_REVIEW, state.withStaff(), now);
        handling().claim(actor, now);
    }

    void release(Instant now) {
        enter(RegistrationState.CONFIRMED, state == RegistrationState.IN_REVIEW, now);
        handling().release();
    }

    void returnToApplicant(Reason reason, Actor actor, Instant now) {
        decide(RegistrationState.RETURNED, reason, actor, now);
    }

    void hold(Reason reason, Actor actor, Instant now) {
        decide(RegistrationState.ON_HOLD, reason, actor, now);
    }

    void reject(Reason reason, Actor actor, Instant now) {
        decide(RegistrationState.REJECTED, reason, actor, now);
        lines.forEach(line -> line.decide(LineDecision.decline(line.id(), reason), false, actor, now));
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

    private void enter(RegistrationState next, boolean allowed, Instant now) {
        refuseUnless(allowed, next);
        state = next;
        changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    private void refuseUnless(boolean allowed, RegistrationState next) {
        if (!allowed) {
            throw new WrongStateException(state, next);
        }
    }

    // ---- what it tells

    RegistrationId id() {
        return new RegistrationId(id);
    }

    RegistrationState state() {
        return state;
    }

    boolean waitsForApplicant() {
        return state == RegistrationState.SUBMITTED || state == RegistrationState.RETURNED;
    }

    boolean confirmed() {
        return emailConfirmedAt != null;
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
                state,
                form,
                lines.stream().map(RegistrationLine::details).toList(),
                List.copyOf(attestations),
                apiCaller,
                submittedAt,
                emailConfirmedAt,
                changedAt,
                handling().claimed(),
                handling().lastDecision(),
                handling().organization());
    }
}
