package io.gatehouse.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountRow;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.provisioning.ProvisioningFixture;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.ViewTest;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RhioAdministratorScreenTests extends ViewTest {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountService service;

    @Autowired
    private ProvisioningFixture provisioning;

    private @Nullable AccountSnapshot colleague;
    private @Nullable AccountSnapshot self;

    @Override
    protected Actor viewer(AccountFixture fixture) {
        var organization = fixture.organization();
        colleague = fixture.account(organization.id(), "PROVIDER_PORTAL");
        self = fixture.account(organization.id(), "RHIO_ADMINISTRATOR");
        return fixture.actor(self);
    }

    @Test
    void suspendsAColleagueAtOnce() {
        provisioning.await(colleague().id(), ProvisioningState.IN_STEP);
        navigate(MyOrganizationView.class);

        test((Button) suspendCell(colleague())).click();
        assertThat($(PlanPlace.class).single().getElement().getTextRecursively())
                .isNotEmpty();
        test($(Button.class).withText("Suspend now").single()).click();

        var now = accounts.asSystem(() -> service.snapshots(List.of(colleague().id())));
        assertThat(now).singleElement().extracting(AccountSnapshot::state).isEqualTo(AccountState.SUSPENDED);
    }

    @Test
    void isNotOfferedToSuspendThemselves() {
        navigate(MyOrganizationView.class);

        assertThat(suspendCell(Objects.requireNonNull(self))).isNotInstanceOf(Button.class);
    }

    @Test
    void isNotOfferedTheExportOfAuditContacts() {
        navigate(MyOrganizationView.class);

        assertThat($(UserListLink.class).exists()).isFalse();
    }

    @Test
    void getsNeitherTheListNorThePageOfOrganizations() {
        UI.getCurrent().navigate("organizations");
        assertThat(shown()).contains("Your roles do not open this page");

        var own = colleague().affiliations().getFirst().organization();
        UI.getCurrent().navigate("organizations/" + own);
        assertThat(shown()).contains("Your roles do not open this page");
        assertThat($(Button.class).withText("Edit organization").exists()).isFalse();
    }

    @Test
    void findsNothingUnderTheIdOfAnotherOrganization() {
        var other = accounts.organization();

        UI.getCurrent()
                .navigate(
                        "my-organization",
                        QueryParameters.of("organization", other.id().toString()));

        assertThat(shown()).contains("There is no such page");
    }

    private String shown() {
        return $(EmptyState.class).single().getElement().getTextRecursively();
    }

    private AccountSnapshot colleague() {
        return Objects.requireNonNull(colleague);
    }

    @SuppressWarnings("unchecked")
    private Object suspendCell(AccountSnapshot person) {
        var grid = (Grid<AccountRow>) $(Grid.class).single();
        var column = IntStream.range(0, grid.getColumns().size())
                .filter(index -> "Actions".equals(grid.getColumns().get(index).getHeaderText()))
                .findFirst()
                .orElseThrow();
        var row = IntStream.range(0, test(grid).size())
                .filter(index -> test(grid).getRow(index).id().equals(person.id()))
                .findFirst()
                .orElseThrow();
        return test(grid).getCellComponent(row, column);
    }
}
