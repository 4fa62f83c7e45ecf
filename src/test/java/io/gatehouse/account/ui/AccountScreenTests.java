package io.gatehouse.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountRow;
import io.gatehouse.account.GrantService;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountScreenTests extends ViewTest {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private GrantService grants;

    @Test
    void restoresSearchAndOrganizationFromTheAddress() {
        var organization = accounts.organization();
        var wanted = accounts.account(organization.id(), "PROVIDER_PORTAL");
        accounts.account(organization.id(), "PROVIDER_PORTAL");

        UI.getCurrent()
                .navigate(
                        "accounts",
                        QueryParameters.fromString("q=" + wanted.username() + "&organization=" + organization.id()));

        @SuppressWarnings("unchecked")
        var list = (Grid<AccountRow>) $(Grid.class).single();
        assertThat(test(list).size()).isEqualTo(1);
        assertThat(test(list).getRow(0).id()).isEqualTo(wanted.id());
    }

    @Test
    void takesAGrantAwayAfterSayingWhatFollows() {
        var organization = accounts.organization();
        var person = accounts.account(organization.id(), "PROVIDER_PORTAL");
        AccountsNavigation.open(person.id());

        test($(Button.class).withText("Take away…").single()).click();
        assertThat($(ListItem.class).all())
                .anySatisfy(sentence -> assertThat(sentence.getText()).contains("stays an employee of"));
        test($(Button.class).withText("Take away").single()).click();

        assertThat($(Paragraph.class).withText("Nothing is granted here.").exists())
                .isTrue();
    }

    @Test
    void doesNotOfferToConfirmWhatOneProposedOneself() {
        var organization = accounts.organization();
        var person = accounts.account(organization.id(), "PROVIDER_PORTAL");
        grants.add(person.id(), organization.id(), "RHIO_ADMINISTRATOR", null);

        AccountsNavigation.open(person.id());

        assertThat($(ProposalNotice.class).exists()).isTrue();
        assertThat($(Button.class).withText("Confirm and grant").exists()).isFalse();
    }

    @Test
    void confirmsWhatAnotherPersonProposed() {
        var organization = accounts.organization();
        var person = accounts.account(organization.id(), "PROVIDER_PORTAL");
        accounts.runAs(accounts.staff(), () -> grants.add(person.id(), organization.id(), "RHIO_ADMINISTRATOR", null));
        AccountsNavigation.open(person.id());

        test($(Button.class).withText("Confirm and grant").single()).click();

        assertThat($(ProposalNotice.class).exists()).isFalse();
        assertThat(accounts.asSystem(() -> grants.proposals(person.id()))).isEmpty();
    }

    @Test
    void answersAnUnknownOrMangledIdWithNotFound() {
        AccountsNavigation.open(AccountId.newId());
        assertThat(shown()).contains("There is no such page");

        UI.getCurrent().navigate("accounts/nonsense");
        assertThat(shown()).contains("There is no such page");
        assertThat($(H1.class).single().getText()).isEqualTo("There is no such page");
    }

    private String shown() {
        return $(EmptyState.class).single().getElement().getTextRecursively();
    }
}
