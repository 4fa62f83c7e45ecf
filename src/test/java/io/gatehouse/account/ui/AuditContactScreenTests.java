package io.gatehouse.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountRow;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.journal.JournalRow;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.ViewTest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditContactScreenTests extends ViewTest {

    @Autowired
    private AccountFixture accounts;

    private @Nullable OrganizationDetails own;

    @Override
    protected Actor viewer(AccountFixture fixture) {
        own = fixture.organization();
        fixture.account(own.id(), "PROVIDER_PORTAL");
        return fixture.actor(fixture.account(own.id(), "AUDIT_CONTACT"));
    }

    @Test
    void seesThePeopleOfTheOwnOrganizationOnly() {
        accounts.account(accounts.organization().id(), "PROVIDER_PORTAL");

        navigate(MyOrganizationView.class);

        assertThat(test(people()).size()).isEqualTo(2);
        assertThat(test(people()).getRow(0).organizations()).containsExactly(own().legalName());
    }

    @Test
    void mayReadAndExportAndChangeNothing() {
        navigate(MyOrganizationView.class);

        assertThat($(UserListLink.class).exists()).isTrue();
        assertThat(people().getColumns())
                .extracting(column -> column.getHeaderText())
                .doesNotContain("Actions");
        assertThat($(Button.class).withText("Suspend…").exists()).isFalse();
    }

    @Test
    void readsWhatChanged() {
        UI.getCurrent().navigate("my-organization", QueryParameters.of("view", "changes"));

        @SuppressWarnings("unchecked")
        var changes = (Grid<JournalRow>) $(Grid.class).single();
        assertThat(test(changes).size()).isPositive();
        assertThat(test(changes).getRow(0).entry().organization()).isEqualTo(own().id());
    }

    @Test
    void findsNothingUnderTheIdOfAnotherOrganization() {
        var other = accounts.organization();

        UI.getCurrent()
                .navigate(
                        "my-organization",
                        QueryParameters.of("organization", other.id().toString()));

        assertThat($(Grid.class).exists()).isFalse();
        assertThat($(H1.class).withText(other.legalName()).exists()).isFalse();
        assertThat(shown()).contains("There is no such page");
    }

    @Test
    void doesNotGetThePagesOfStaff() {
        UI.getCurrent().navigate("accounts");
        assertThat(shown()).contains("Your roles do not open this page");

        UI.getCurrent().navigate("organizations/" + own().id());
        assertThat(shown()).contains("Your roles do not open this page");
    }

    private OrganizationDetails own() {
        return Objects.requireNonNull(own);
    }

    @SuppressWarnings("unchecked")
    private Grid<AccountRow> people() {
        return (Grid<AccountRow>) $(Grid.class).single();
    }

    private String shown() {
        return $(EmptyState.class).single().getElement().getTextRecursively();
    }
}
