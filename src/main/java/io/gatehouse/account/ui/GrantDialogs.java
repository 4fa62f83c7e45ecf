package io.gatehouse.account.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.GrantProposal;
import io.gatehouse.account.GrantService;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The dialogs and answers with which grants are given, taken away and confirmed. */
@SpringComponent
class GrantDialogs {

    private final GrantService grants;
    private final Catalog catalog;
    private final OrganizationService organizations;
    private final CurrentActor actor;
    private final Clock clock;

    GrantDialogs(
            GrantService grants, Catalog catalog, OrganizationService organizations, CurrentActor actor, Clock clock) {
        this.grants = grants;
        this.catalog = catalog;
        this.organizations = organizations;
        this.actor = actor;
        this.clock = clock;
    }

    List<GrantProposal> proposals(AccountSnapshot account) {
        return grants.proposals(account.id());
    }

    String organizationName(OrganizationId id) {
        var organization = organizations.byId(List.of(id)).get(id);
        return organization == null ? id.toString() : organization.legalName();
    }

    void add(AccountSnapshot account, Labels labels, Runnable again) {
        new AddGrantDialog(grants, new AddGrantChoices(catalog, organizations, account), account, clock, again).open();
    }

    void remove(
            AccountSnapshot account,
            AffiliationSnapshot affiliation,
            GrantSnapshot grant,
            Labels labels,
            Runnable again) {
        var label = labels.label(grant.entitlement());
        new TaskDialog(text("remove.title", label), text("remove.do"), () -> {
                    var done = Attempt.done(
                            text("remove.done", label, affiliation.organizationName()),
                            () -> grants.remove(account.id(), affiliation.organization(), grant.entitlement()));
                    again.run();
                    return done;
                })
                .dangerous()
                .withConsequences(consequences(account, affiliation, grant, labels))
                .open();
    }

    private List<String> consequences(
            AccountSnapshot account, AffiliationSnapshot affiliation, GrantSnapshot grant, Labels labels) {
        var name = account.name().full();
        var sentences = new ArrayList<String>();
        sentences.add(text("remove.what", name, labels.label(grant.entitlement()), affiliation.organizationName()));
        if (heldElsewhere(account, affiliation, grant)) {
            sentences.add(text("remove.elsewhere", labels.label(grant.entitlement())));
        } else {
            sentences.add(text("remove.opens", labels.sentence(grant.entitlement())));
        }
        if (affiliation.grants().size() == 1) {
            sentences.add(text("remove.last", name, affiliation.organizationName()));
        }
        sentences.add(I18NProvider.translate("account.ui.action.directory"));
        return sentences;
    }

    private static boolean heldElsewhere(AccountSnapshot account, AffiliationSnapshot here, GrantSnapshot grant) {
        return account.effectiveAffiliations().stream()
                .filter(affiliation -> !affiliation.organization().equals(here.organization()))
                .flatMap(affiliation -> affiliation.grants().stream())
                .anyMatch(other -> other.entitlement().equals(grant.entitlement()));
    }

    /** Whether this actor can be the second person. The service asks again. */
    boolean mayConfirm(GrantProposal proposal) {
        var me = actor.get().accountId();
        return !proposal.proposedBy().equals(me) && !proposal.account().equals(me);
    }

    void confirm(GrantProposal proposal, Runnable again) {
        Attempt.done(I18NProvider.translate("account.ui.proposal.confirmed"), () -> grants.confirm(proposal.id()));
        again.run();
    }

    void dismiss(GrantProposal proposal, Runnable again) {
        Attempt.done(I18NProvider.translate("account.ui.proposal.dismissed"), () -> grants.dismiss(proposal.id()));
        again.run();
    }

    private static String text(String name, Object... arguments) {
        return I18NProvider.translate("account.ui.grants." + name, arguments);
    }
}
