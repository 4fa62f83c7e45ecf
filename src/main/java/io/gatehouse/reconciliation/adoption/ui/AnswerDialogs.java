package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.reconciliation.adoption.AdoptionRefusedException;
import io.gatehouse.reconciliation.adoption.Candidate;
import io.gatehouse.reconciliation.adoption.CandidateForm;
import io.gatehouse.reconciliation.adoption.CandidateService;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answers about one candidate. */
final class AnswerDialogs {

    private final CandidateService candidates;
    private final OrganizationService organizations;
    private final Runnable answered;

    AnswerDialogs(CandidateService candidates, OrganizationService organizations, Runnable answered) {
        this.candidates = candidates;
        this.organizations = organizations;
        this.answered = answered;
    }

    void takeAsNew(Candidate candidate) {
        var username = field("username", candidate.username());
        var first = field("firstName", candidate.firstName());
        var last = field("lastName", candidate.lastName());
        var email = field("email", candidate.email());
        var organization = OrganizationChoice.of(organizations, AdoptionWords.text("organization"));
        var known = candidate.organization();
        if (known != null) {
            organizations.find(known).ifPresent(organization::setValue);
        }
        var form = new Div(username, first, last, email, organization);
        form.addClassName("field-grid");
        new TaskDialog(AdoptionWords.text("asNew"), AdoptionWords.text("asNew.confirm"), () -> {
                    var at = organization.getValue();
                    answer(() -> candidates.takeAsNew(
                            candidate.run(),
                            candidate.id(),
                            new CandidateForm(
                                    username.getValue(),
                                    first.getValue(),
                                    last.getValue(),
                                    email.getValue(),
                                    at == null ? null : at.id())));
                    return true;
                })
                .wide()
                .with(form)
                .open();
    }

    void link(Candidate candidate, AccountId account) {
        new TaskDialog(AdoptionWords.text("isThis.title"), AdoptionWords.text("isThis"), () -> {
                    answer(() -> candidates.link(candidate.run(), candidate.id(), account));
                    return true;
                })
                .withConsequences(List.of(AdoptionWords.text("isThis.entry"), AdoptionWords.text("isThis.services")))
                .readyToConfirm()
                .open();
    }

    void skip(Candidate candidate) {
        answer(() -> candidates.skip(candidate.run(), candidate.id()));
    }

    private void answer(Runnable work) {
        try {
            work.run();
            Notifications.success(AdoptionWords.text("kept"));
        } catch (AdoptionRefusedException e) {
            Notifications.failure(I18NProvider.translate(e.code()));
        }
        answered.run();
    }

    private static TextField field(String key, @Nullable String value) {
        var field = new TextField(AdoptionWords.text(key));
        field.setValue(Objects.requireNonNullElse(value, ""));
        return field;
    }
}
