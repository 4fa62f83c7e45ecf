package io.gatehouse.provisioning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.provisioning.ProvisioningAttempt;
import io.gatehouse.provisioning.ProvisioningFixture;
import io.gatehouse.provisioning.ProvisioningRow;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.ViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProvisioningViewTests extends ViewTest {

    @Autowired
    private ProvisioningFixture fixture;

    @Autowired
    private ProvisioningService provisioning;

    @Autowired
    private AccountFixture accounts;

    @Test
    void listsWhatTheDirectoryRefusedAndNotWhatIsInStep() {
        var parked = fixture.parked();
        var inStep = fixture.inStep("DIRECT_MAIL");
        UI.getCurrent().navigate("provisioning", QueryParameters.fromString("state=PARKED"));
        assertThat(usernames()).contains(parked.username()).doesNotContain(inStep.username());
    }

    @Test
    void triesARefusedAccountAgain() {
        var parked = fixture.parked();
        UI.getCurrent().navigate("accounts/" + parked.id());
        test($(Button.class).withText("Compare and write again").single()).click();
        Eventually.assertThat(() -> accounts.asSystem(() -> provisioning.attempts(parked.id())).stream()
                .map(ProvisioningAttempt::times)
                .anyMatch(times -> times == 2));
    }

    @Test
    void showsWhatOthersWroteWhenItIsOpened() {
        var account = fixture.inStep();
        UI.getCurrent().navigate("accounts/" + account.id());
        var also = $(Details.class).all().stream()
                .filter(part -> "Also in the directory".equals(part.getSummaryText()))
                .findFirst()
                .orElseThrow();
        assertThat(also.getElement().getTextRecursively()).doesNotContain("Nothing beside");
        also.setOpened(true);
        assertThat(also.getElement().getTextRecursively()).contains("Nothing beside what Gatehouse keeps.");
    }

    @Test
    void showsThePersonsHistoryOnThePersonsPage() {
        var account = fixture.inStep();
        UI.getCurrent().navigate("accounts/" + account.id());
        var history = $(OrderedList.class).withClassName("attempts").single();
        assertThat(history.getElement().getTextRecursively()).contains("Revision 1 reached with ");
    }

    @Test
    void saysWhatStandsInTheWayAndSuggestsUsernames() {
        var parked = fixture.parked();
        UI.getCurrent().navigate("accounts/" + parked.id());
        assertThat($(Paragraph.class).all().stream().map(Paragraph::getText))
                .anyMatch(words -> words.startsWith("The username " + parked.username() + " belongs to another entry")
                        && words.contains("Free for this person would be: "));
    }

    @Test
    void leavesAnAccountAsItIsForAReason() {
        var parked = fixture.parked();
        UI.getCurrent().navigate("accounts/" + parked.id());
        test($(Button.class).withText("Leave as it is").single()).click();
        test($(TextArea.class).single()).setValue("a double, is being cleaned up");
        test($(Button.class).withText("Leave as it is").all().getLast()).click();
        var status = accounts.asSystem(() -> provisioning.status(parked.id()).orElseThrow());
        assertThat(status.skipReason()).isEqualTo("a double, is being cleaned up");
    }

    private List<String> usernames() {
        return grid().getGenericDataView()
                .getItems()
                .map(ProvisioningRow::username)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<ProvisioningRow> grid() {
        return (Grid<ProvisioningRow>) $(Grid.class).all().getLast();
    }
}
