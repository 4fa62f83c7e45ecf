package io.gatehouse.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.organization.ui.OrganizationsNavigation;
import java.time.Clock;

/** What the person is granted, organization by organization, each in the catalogue's words. */
class GrantsPart extends Composite<Section> {

    private final transient GrantDialogs dialogs;
    private final transient Labels labels;
    private final transient Clock clock;
    private final transient AccountSnapshot account;
    private final transient Runnable again;

    GrantsPart(GrantDialogs dialogs, Labels labels, Clock clock, AccountSnapshot account, Runnable again) {
        this.dialogs = dialogs;
        this.labels = labels;
        this.clock = clock;
        this.account = account;
        this.again = again;
    }

    @Override
    protected Section initContent() {
        var section = new Section(text("title"));
        dialogs.proposals(account)
                .forEach(proposal -> section.add(new ProposalNotice(dialogs, proposal, labels, clock, again)));
        account.affiliations().forEach(affiliation -> section.add(affiliation(affiliation)));
        if (account.state() == AccountState.ACTIVE) {
            section.withActions(new Button(text("add"), click -> dialogs.add(account, labels, again)));
        }
        return section;
    }

    private Div affiliation(AffiliationSnapshot affiliation) {
        var name = new H3(
                new Anchor(OrganizationsNavigation.page(affiliation.organization()), affiliation.organizationName()));
        var head = new Div(name);
        head.addClassName("title-line");
        if (affiliation.suspended()) {
            head.add(new StateBadge(text("suspended"), Tone.STOP));
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        affiliation.grants().forEach(grant -> rows.add(row(affiliation, grant)));
        return new Div(head, affiliation.grants().isEmpty() ? new Paragraph(text("none")) : rows);
    }

    private ListItem row(AffiliationSnapshot affiliation, GrantSnapshot grant) {
        var label = new Div(labels.label(grant.entitlement()));
        label.addClassName("name");
        var sentence = new Div(labels.sentence(grant.entitlement()));
        var row = new ListItem(new Div(label, sentence, since(grant)));
        if (account.state() != AccountState.CLOSED) {
            row.add(remove(affiliation, grant));
        }
        return row;
    }

    private Div since(GrantSnapshot grant) {
        var line = new Div(new Span(text("since")), new RelativeTime(grant.grantedAt(), clock));
        line.add(new Span(text("by", grant.grantedBy())));
        if (grant.validUntil() != null) {
            line.add(new Span(text("until", Moments.day(grant.validUntil()))));
        }
        line.addClassNames("quiet", "inline");
        return line;
    }

    private Component remove(AffiliationSnapshot affiliation, GrantSnapshot grant) {
        var button = new Button(text("remove"), click -> dialogs.remove(account, affiliation, grant, labels, again));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(text("remove.aria", labels.label(grant.entitlement()), affiliation.organizationName()));
        return button;
    }

    private String text(String name, Object... arguments) {
        return getTranslation("account.ui.grants." + name, arguments);
    }
}
