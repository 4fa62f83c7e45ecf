package io.gatehouse.registration;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.form.FormBeginning;
import io.gatehouse.registration.form.FormRules;
import io.gatehouse.registration.form.FormVerdict;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.springframework.stereotype.Component;

/** People with an account who ask for something different. */
@Component
public class ChangeFixture {

    private final ChangeService changes;
    private final ChangeLinks links;
    private final FormBeginning beginning;
    private final FormRules rules;
    private final ReviewFixture reviews;
    private final AccountFixture accounts;

    ChangeFixture(
            ChangeService changes,
            ChangeLinks links,
            FormBeginning beginning,
            FormRules rules,
            ReviewFixture reviews,
            AccountFixture accounts) {
        this.changes = changes;
        this.links = links;
        this.beginning = beginning;
        this.rules = rules;
        this.reviews = reviews;
        this.accounts = accounts;
    }

    /** Somebody who wants to be called like this, by a link mailed to the address of their account. */
    public RegistrationDetails change(String lastName) {
        var account = accounts.account(accounts.organization().id());
        var form = VouchingFixture.reachedAt(RegistrationFixture.nurse(lastName), account.email());
        var outcome = changes.send(ChangeLink.of(token(account)), form, Set.of(), RegistrationFixture.context());
        return outcome instanceof ChangeOutcome.Sent(var request) ? request : Assertions.fail("It was not sent.");
    }

    /** Has somebody, whose access was asked for by a form, work at one more organization. */
    public void worksAlsoAt(AccountSnapshot account, OrganizationDetails organization) {
        var link = ChangeLink.of(token(account));
        var present = changes.open(link).orElseThrow();
        if (!(rules.check(beginning.of(present)) instanceof FormVerdict.Valid(var form))) {
            throw new AssertionError("What the account has keeps not every rule.");
        }
        var workplace = new Workplace(
                organization.legalName(),
                organization.address(),
                null,
                null,
                form.workplace().supervisor());
        var there = new ValidRegistration(form.applicant(), workplace, form.asked(), null, null, form.warnings());
        var outcome = changes.send(link, there, Set.of(), RegistrationFixture.context());
        var request = ((ChangeOutcome.Sent) outcome).registration();
        ReviewFixture.decided(reviews.approve(reviews.staff(), request, reviews.proposed(request, organization)));
    }

    /** The token of the link to the form. */
    public String token(AccountSnapshot account) {
        var query = links.link(account.id(), account.email()).getQuery();
        return Objects.requireNonNull(query).substring("token=".length());
    }
}
