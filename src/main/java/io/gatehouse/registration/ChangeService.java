package io.gatehouse.registration;

import io.gatehouse.common.Languages;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.AllowReview;
import io.gatehouse.security.AllowScoped;
import io.gatehouse.security.CurrentActor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People with an account ask for something different, or for the same for longer (docs/decisions/132). Who holds the signed
 * link is the reader of the account's address, or signed in to it.
 */
@Service
@Transactional
public class ChangeService {

    private final PresentAccounts present;
    private final ChangeLinks links;
    private final Changing changing;
    private final FormComparison comparison;
    private final CurrentActor actor;

    ChangeService(
            PresentAccounts present,
            ChangeLinks links,
            Changing changing,
            FormComparison comparison,
            CurrentActor actor) {
        this.present = present;
        this.links = links;
        this.changing = changing;
        this.comparison = comparison;
        this.actor = actor;
    }

    /** The way to the form for who is signed in; empty for those without an account, as programs. */
    @AllowScoped
    @Transactional(readOnly = true)
    public Optional<String> ownPath() {
        return Optional.ofNullable(actor.get().accountId())
                .flatMap(account -> present.of(account, null))
                .map(own -> links.path(own.account().id(), own.account().email()));
    }

    /** What the holder of a link has now. */
    @AllowAnyone("The signed link is the proof")
    @Transactional(readOnly = true)
    public Optional<PresentAccess> open(ChangeLink link) {
        return links.read(link.token())
                .flatMap(holder -> present.of(holder.account(), link.at())
                        .filter(found -> found.account().email().value().equals(holder.address())));
    }

    /** @param renews codes of what is to be had for as long again */
    @AllowAnyone("The signed link is the proof")
    public ChangeOutcome send(ChangeLink link, ValidRegistration form, Set<String> renews, SubmissionContext context) {
        return open(link).map(found -> send(found, form, renews, context)).orElseGet(ChangeOutcome.LinkGone::new);
    }

    private ChangeOutcome send(
            PresentAccess found, ValidRegistration form, Set<String> renews, SubmissionContext context) {
        var differs = !comparison.sincePresent(found, form, Languages.ENGLISH).isEmpty();
        var change = new ChangeReading(found, form).read(renews, differs);
        if (!differs && change.renews().isEmpty()) {
            return new ChangeOutcome.NothingDifferent();
        }
        var owner = Actor.applicant(found.account().email().value(), context.address());
        return new ChangeOutcome.Sent(actor.callAs(owner, () -> changing.take(found, form, change, context)));
    }

    /** What the request makes different in the account as it is now; empty for new access, and when it was decided. */
    @AllowReview
    @Transactional(readOnly = true)
    public List<FormChange> differences(RegistrationId id) {
        return changing.find(id)
                .filter(registration -> registration.state().open())
                .map(this::differences)
                .orElse(List.of());
    }

    private List<FormChange> differences(RegistrationDetails registration) {
        var change = registration.change();
        return change == null
                ? List.of()
                : present.of(registration.accountId(), change.organization())
                        .map(found -> comparison.sincePresent(found, registration.form(), Languages.ENGLISH))
                        .orElse(List.of());
    }
}
