package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes in what people with an account ask for. */
@Component
class Changing {

    private final Intake intake;
    private final Registrations registrations;
    private final SentDrafts drafts;

    Changing(Intake intake, Registrations registrations, SentDrafts drafts) {
        this.intake = intake;
        this.registrations = registrations;
        this.drafts = drafts;
    }

    /** The link was mailed to the account's address, so only another one has to be confirmed. */
    RegistrationDetails take(
            PresentAccess present, ValidRegistration form, AccountChange change, SubmissionContext context) {
        var sameAddress = form.applicant()
                .email()
                .folded()
                .equals(present.account().email().folded());
        var taken = intake.take(
                form,
                sameAddress ? context.confirmed() : context.unconfirmed(),
                Optional.of(new Intake.OfAccount(present.account().id(), change)));
        drafts.sent(present.account().email(), taken.submittedAt());
        return taken;
    }

    Optional<RegistrationDetails> find(RegistrationId id) {
        return registrations.findById(id.value()).map(Registration::details);
    }
}
