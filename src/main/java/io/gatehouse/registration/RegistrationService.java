package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.AllowIntake;
import io.gatehouse.security.AllowReview;
import io.gatehouse.security.CurrentActor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes registrations in and finds them for staff. Counts stop at {@value #COUNTED}. */
@Service
@Transactional
public class RegistrationService {

    /** Beyond this many, lists say "more than". */
    public static final int COUNTED = 10_000;

    /** Where counters beside other lists stop. */
    public static final int COUNTER = 1000;

    private final Registrations registrations;
    private final RegistrationList list;
    private final SearchedWords words;
    private final Intake intake;
    private final IntakeLook look;
    private final CurrentActor actor;

    RegistrationService(
            Registrations registrations,
            RegistrationList list,
            SearchedWords words,
            Intake intake,
            IntakeLook look,
            CurrentActor actor) {
        this.registrations = registrations;
        this.list = list;
        this.words = words;
        this.intake = intake;
        this.look = look;
        this.actor = actor;
    }

    /**
     * Takes in what came from the public form. Whether the address is known is not told: its owner learns it by mail.
     *
     * @param context an assertion that the address is confirmed does not count here
     * @return the registration; the first one when the submission was sent twice
     */
    @AllowAnyone("People without an account register")
    public RegistrationDetails submit(ValidRegistration form, SubmissionContext context) {
        var applicant = Actor.applicant(form.applicant().email().value(), context.address());
        return actor.callAs(applicant, () -> intake.take(form, context.unconfirmed()));
    }

    /** The registration that an earlier sending of the same submission made. One look, which needs no transaction. */
    @AllowAnyone("Only who sent a submission knows its key")
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<RegistrationId> taken(String submissionKey) {
        return look.submitted(submissionKey).map(RegistrationId::new);
    }

    /**
     * Takes in what a trusted program hands in; it may have confirmed the e-mail address itself.
     *
     * @throws SubmissionKeyReusedException when the key came before with something else
     */
    @AllowIntake
    public RegistrationDetails accept(ValidRegistration form, SubmissionContext context) {
        if (registrations.existsBySubmissionKeyAndSubmissionDigestNot(context.key(), context.digest())) {
            throw new SubmissionKeyReusedException();
        }
        return intake.take(form, context);
    }

    @AllowReview
    @Transactional(readOnly = true)
    public Optional<RegistrationDetails> find(RegistrationId id) {
        return registrations.findById(id.value()).map(Registration::details);
    }

    /** What a typed search means: typing errors are recognized. To be asked once for a text, before its pages are read. */
    @AllowReview
    @Transactional(readOnly = true)
    public SearchTerms understand(String typed) {
        return understood(SearchTerms.typed(typed));
    }

    @AllowReview
    @Transactional(readOnly = true)
    public List<RegistrationRow> list(RegistrationFilter filter, int offset, int limit) {
        return list.page(understood(filter), offset, limit);
    }

    /** The rows that come next to one in the list, the nearest first; the row itself may be gone from the list. */
    @AllowReview
    @Transactional(readOnly = true)
    public List<RegistrationRow> beyond(RegistrationFilter filter, RegistrationRow row, boolean before, int limit) {
        return list.beyond(understood(filter), row, before, limit);
    }

    @AllowReview
    @Transactional(readOnly = true)
    public int count(RegistrationFilter filter) {
        return list.count(understood(filter), COUNTED);
    }

    /** How long each of several lists is, up to {@value #COUNTER}; read together. */
    @AllowReview
    @Transactional(readOnly = true)
    public List<Integer> counts(List<RegistrationFilter> filters) {
        return filters.isEmpty()
                ? List.of()
                : list.counts(filters.stream().map(this::understood).toList(), COUNTER);
    }

    private RegistrationFilter understood(RegistrationFilter filter) {
        return filter.with(understood(filter.terms()));
    }

    private SearchTerms understood(SearchTerms terms) {
        return terms.understood() ? terms : words.meaning(terms.typed());
    }
}
