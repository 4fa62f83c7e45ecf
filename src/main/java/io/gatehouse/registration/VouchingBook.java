package io.gatehouse.registration;

import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.registration.Vouching.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Keeps what was asked and answered together with the proof of employment that rests on it. In the running transaction. */
@Component
class VouchingBook {

    private final Vouchings vouchings;
    private final Proofs proofs;
    private final ExpirySettings settings;
    private final Clock clock;

    VouchingBook(Vouchings vouchings, Proofs proofs, ExpirySettings settings, Clock clock) {
        this.vouchings = vouchings;
        this.proofs = proofs;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<Vouching> current(RegistrationId id) {
        return vouchings.current(id);
    }

    Optional<Vouching> latest(RegistrationId id) {
        return vouchings.latest(id);
    }

    /** As precise as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Instant due(Instant asked) {
        return asked.plus(settings.unvouched());
    }

    /** Takes the place of what was asked before. */
    void replace(Vouching next) {
        vouchings.current(next.registration()).ifPresent(before -> close(before, Standing.REPLACED));
        vouchings.add(next);
    }

    void callOff(Vouching vouching) {
        close(vouching, Standing.CALLED_OFF);
    }

    private void close(Vouching vouching, Standing standing) {
        vouchings.enter(vouching.id(), standing);
        proofs.withdraw(vouching.id(), now());
    }

    void end(RegistrationId id) {
        vouchings.end(id);
    }

    /** The last word counts: what was proven by an earlier answer is not any more. */
    void answer(RegistrationDetails registration, Vouching vouching, Consumer<RegistrationEvent> publish) {
        var answer = Objects.requireNonNull(vouching.answer());
        vouchings.answer(vouching.id(), answer);
        proofs.withdraw(vouching.id(), answer.at());
        publish.accept(new VouchingAnswered(registration, vouching, answer));
        if (answer.vouched()) {
            var proof = proof(answer);
            proofs.add(registration.id(), proof, vouching.id());
            publish.accept(new ProofRecorded(registration, proof));
        }
    }

    private Proof proof(VouchAnswer answer) {
        var today = LocalDate.ofInstant(answer.at(), clock.getZone());
        return new Proof(
                TimeOrderedIds.next(),
                ChecklistItem.EMPLOYMENT,
                today,
                ChecklistItem.EMPLOYMENT.validUntil(today),
                answer.text().replace('\n', ' '),
                answer.by(),
                answer.at(),
                null,
                true);
    }
}
