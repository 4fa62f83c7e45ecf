package io.gatehouse.registration.web;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.registration.ChangeLinks;
import io.gatehouse.registration.ChangeService;
import io.gatehouse.registration.DraftService;
import io.gatehouse.registration.form.RegistrationForm;
import io.gatehouse.security.FormTokens;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings back what somebody saved. Who opens the draft of a change reads the mail of the account, so a link to the account is
 * made anew: the one before it may have ended meanwhile.
 */
@Component
class DraftOpening {

    private final DraftService drafts;
    private final ChangeService changes;
    private final ChangeLinks links;
    private final FormTokens tokens;
    private final JsonMapper json;

    DraftOpening(DraftService drafts, ChangeService changes, ChangeLinks links, FormTokens tokens, JsonMapper json) {
        this.drafts = drafts;
        this.changes = changes;
        this.links = links;
        this.tokens = tokens;
        this.json = json;
    }

    record Opened(RegistrationForm form, PageFields page) {}

    /** Empty when it is gone, or the account it is about has another address by now. */
    Optional<Opened> open(String token) {
        return drafts.open(token)
                .map(document -> json.readValue(document, TypedDraft.class))
                .map(draft -> new Opened(draft.form(), draft.page(tokens.issue(RegisterController.FORM), link(draft))))
                .filter(opened -> opened.page().change().isEmpty()
                        || changes.open(opened.page().link()).isPresent());
    }

    private String link(TypedDraft draft) {
        var change = draft.change();
        return change == null ? "" : links.token(AccountId.of(change.account()), EmailAddress.of(change.address()));
    }
}
