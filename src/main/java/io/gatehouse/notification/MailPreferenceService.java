package io.gatehouse.notification;

import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.Actor;
import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.AllowScoped;
import io.gatehouse.security.CurrentActor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people choose which regular mail they get. */
@Service
@Transactional
public class MailPreferenceService {

    private final DigestChoices choices;
    private final UnsubscribeLinks links;
    private final JournalService journal;
    private final CurrentActor actor;

    MailPreferenceService(DigestChoices choices, UnsubscribeLinks links, JournalService journal, CurrentActor actor) {
        this.choices = choices;
        this.links = links;
        this.journal = journal;
        this.actor = actor;
    }

    /** A regular mail that concerns who is signed in, and whether it comes. */
    public record Choice(MailDigest digest, boolean wanted) {}

    @AllowScoped
    @Transactional(readOnly = true)
    public List<Choice> mine() {
        var me = actor.get();
        return Arrays.stream(MailDigest.values())
                .filter(digest -> digest.roles().stream().anyMatch(me::has))
                .map(digest -> new Choice(digest, choices.wanted(account(me), digest)))
                .toList();
    }

    @AllowScoped
    public void choose(MailDigest digest, boolean wanted) {
        change(account(actor.get()), digest, wanted);
    }

    /** Which mail the link in it would stop; empty when it is no link of ours. */
    @AllowAnyone("Who holds the link has the mail")
    @Transactional(readOnly = true)
    public Optional<MailDigest> toStop(String token) {
        return links.read(token).map(UnsubscribeLinks.Subscription::digest);
    }

    /** Stops the mail that the link is from. @return which; empty when it is no link of ours */
    @AllowAnyone("Who holds the link has the mail")
    public Optional<MailDigest> stop(String token) {
        var subscription = links.read(token);
        subscription.ifPresent(found ->
                actor.runAs(Actor.system("unsubscribe link"), () -> change(found.account(), found.digest(), false)));
        return subscription.map(UnsubscribeLinks.Subscription::digest);
    }

    private void change(AccountId account, MailDigest digest, boolean wanted) {
        if (digest.optional() && choices.choose(account, digest, wanted)) {
            journal.record(JournalEntry.of(
                            wanted ? "mail-digest.resumed" : "mail-digest.stopped", JournalObject.account(account))
                    .with("digest", digest));
        }
    }

    private static AccountId account(Actor me) {
        var account = me.accountId();
        if (account == null) {
            throw new AccessDeniedException("Only people get mail");
        }
        return account;
    }
}
