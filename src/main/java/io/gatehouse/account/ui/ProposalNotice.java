package io.gatehouse.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.account.GrantProposal;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import java.time.Clock;

/** A privileged grant that waits for its second person, and the buttons of those who may answer. */
class ProposalNotice extends Div {

    ProposalNotice(GrantDialogs dialogs, GrantProposal proposal, Labels labels, Clock clock, Runnable again) {
        addClassName("waiting");
        var what = getTranslation(
                "account.ui.proposal.what",
                labels.label(proposal.entitlement()),
                dialogs.organizationName(proposal.organization()));
        var who = new Div(
                new Span(getTranslation("account.ui.proposal.by", proposal.proposedByName())),
                new RelativeTime(proposal.proposedAt(), clock));
        who.addClassNames("quiet", "inline");
        add(new Div(new StateBadge(getTranslation("account.ui.proposal.state"), Tone.ATTENTION), new Div(what), who));
        add(answers(dialogs, proposal, again));
    }

    private Div answers(GrantDialogs dialogs, GrantProposal proposal, Runnable again) {
        var answers = new Div();
        answers.addClassName("actions");
        if (dialogs.mayConfirm(proposal)) {
            var confirm = new Button(
                    getTranslation("account.ui.proposal.confirm"), click -> dialogs.confirm(proposal, again));
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            confirm.setDisableOnClick(true);
            answers.add(confirm);
        } else {
            answers.add(new Span(getTranslation("account.ui.proposal.notYou")));
        }
        var dismiss =
                new Button(getTranslation("account.ui.proposal.dismiss"), click -> dialogs.dismiss(proposal, again));
        dismiss.setDisableOnClick(true);
        answers.add(dismiss);
        return answers;
    }
}
