package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
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
import java.util.UUID;
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
        enter(
                RegistrationState.EXPIRED,
                state == RegistrationState.SUBMITTED || state == RegistrationState.RETURNED,
                now);
    }

    private void enter(RegistrationState next, boolean allowed, Instant now) {
        if (!allowed) {
            throw new WrongStateException(state, next);
        }
        state = next;
        changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    // ---- what it tells

    RegistrationId id() {
        return new RegistrationId(id);
    }

    RegistrationState state() {
        return state;
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
                changedAt);
    }
}
