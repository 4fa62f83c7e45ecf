package io.gatehouse.registration;

import io.gatehouse.common.Languages;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.AllowReview;
import io.gatehouse.security.CurrentActor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applicants correct what a returned request asks them to, and staff see what became different. */
@Service
@Transactional
public class CorrectionService {

    private final HeldRegistrations held;
    private final Registrations registrations;
    private final Corrections corrections;
    private final Correcting correcting;
    private final FormComparison comparison;
    private final CurrentActor actor;

    CorrectionService(
            HeldRegistrations held,
            Registrations registrations,
            Corrections corrections,
            Correcting correcting,
            FormComparison comparison,
            CurrentActor actor) {
        this.held = held;
        this.registrations = registrations;
        this.corrections = corrections;
        this.correcting = correcting;
        this.comparison = comparison;
        this.actor = actor;
    }

    /** Puts a corrected form in the place of the one that was returned; of two at once the second one is late. */
    @AllowAnyone("The signed link in a mail is the proof")
    public CorrectionOutcome correct(String token, CorrectedForm corrected) {
        return held.toChange(RegistrationLinks.STATUS, token)
                .<CorrectionOutcome>map(registration -> correct(registration, corrected))
                .orElseGet(CorrectionOutcome.LinkGone::new);
    }

    private CorrectionOutcome correct(Registration registration, CorrectedForm corrected) {
        var before = registration.details();
        if (before.state() != RegistrationState.RETURNED || !registration.hasVersion(corrected.version())) {
            return new CorrectionOutcome.Late(before);
        }
        var applicant =
                Actor.applicant(before.email().value(), corrected.attestation().address());
        return new CorrectionOutcome.Corrected(
                actor.callAs(applicant, () -> correcting.correct(registration, corrected)));
    }

    /** What became different each time, the latest first. */
    @AllowReview
    @Transactional(readOnly = true)
    public List<Correction> of(RegistrationId id) {
        var made = corrections.of(id);
        if (made.isEmpty()) {
            return List.of();
        }
        var after = registrations.findById(id.value()).orElseThrow().details().form();
        var told = new ArrayList<Correction>();
        for (var before : made.reversed()) {
            told.add(new Correction(
                    before.correctedAt(), before.asked(), comparison.between(before.form(), after, Languages.ENGLISH)));
            after = before.form();
        }
        return List.copyOf(told);
    }
}
