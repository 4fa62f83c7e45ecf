package io.gatehouse.reconciliation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryChange.AttributeChange;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.provisioning.ProvisioningFixture;
import io.gatehouse.reconciliation.FindingRow;
import io.gatehouse.reconciliation.FindingState;
import io.gatehouse.reconciliation.KnownStray;
import io.gatehouse.reconciliation.ReconciliationFixture;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.ViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a support lead does with a comparison, on the screens. */
class ReconciliationViewTests extends ViewTest {

    @Autowired
    private ReconciliationFixture runs;

    @Autowired
    private ProvisioningFixture provisioning;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountSearch search;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient database;

    @Test
    void startsAComparisonAndShowsItInTheList() {
        UI.getCurrent().navigate("reconciliation");
        test($(Button.class).withText("Compare now").single()).click();
        Eventually.assertThat(() -> runs.openRun().isEmpty());
        UI.getCurrent().navigate("reconciliation");
        assertThat($(Grid.class).single().getGenericDataView().getItems()).isNotEmpty();
    }

    @Test
    void listsWhatDiffersAndHasItRepaired() {
        var person = titled("Wizard");
        runs.run();
        UI.getCurrent().navigate("reconciliation/findings", QueryParameters.fromString("q=" + person.username()));
        var row = rows().getFirst();
        assertThat(row.plan()).containsExactly("Job title: change from Wizard to Nurse");
        UI.getCurrent().navigate("reconciliation/findings/" + row.id());
        test($(Button.class).withText("Repair").single()).click();
        runs.awaitInStep(person);
        assertThat(runs.findingOf(person).row().state()).isEqualTo(FindingState.REPAIRED);
    }

    @Test
    void takesTheDirectorysJobTitleOver() {
        var person = titled("Charge Nurse");
        runs.run();
        UI.getCurrent()
                .navigate("reconciliation/findings/"
                        + runs.findingOf(person).row().id());
        test($(Checkbox.class).withLabel("The directory is right").single()).click();
        test($(Button.class).withText("Carry out the answers").single()).click();
        test($(Button.class).withText("Carry out").single()).click();
        assertThat(runs.findingOf(person).row().state()).isEqualTo(FindingState.TAKEN_OVER);
        var now = accounts.asSystem(() -> search.find(person.id())).orElseThrow();
        assertThat(now.jobTitle()).isEqualTo("Charge Nurse");
        assertThat(now.revision()).isEqualTo(person.revision() + 1);
    }

    @Test
    void listsWhatIsKnownAndTakesItBackWithAReason() {
        var name = "cn=scanner" + System.nanoTime() + ",ou=system,dc=gatehouse,dc=example";
        database.sql("""
                        INSERT INTO reconciliation_known (subject, groups, reason, noted_by, noted_at)
                        VALUES ('stranger:' || ?, '{services/direct-mail}', 'scans', 'Nora Finch', now())""").param(name).update();
        UI.getCurrent().navigate("reconciliation/known");
        assertThat(known()).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo(name);
            assertThat(one.groups()).containsExactly("services/direct-mail");
        });

        test(takeBack(name)).click();
        var confirm =
                $(Button.class, $(Dialog.class).single()).withText("Take back").single();
        test(confirm).click();
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        test($(TextArea.class).single()).setValue("It is gone.");
        test(confirm).click();

        assertThat(known()).noneMatch(one -> one.name().equals(name));
        assertThat(database.sql("SELECT count(*) FROM reconciliation_known WHERE subject = 'stranger:' || ?")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @SuppressWarnings("unchecked")
    private List<KnownStray> known() {
        return ((Grid<KnownStray>) $(Grid.class).single())
                .getGenericDataView()
                .getItems()
                .toList();
    }

    private Button takeBack(String name) {
        var grid = test($(Grid.class).single());
        var row = known().stream().map(KnownStray::name).toList().indexOf(name);
        var last = (int) $(Grid.class).single().getColumns().stream()
                        .filter(column -> ((Component) column).isVisible())
                        .count()
                - 1;
        return (Button) grid.getCellComponent(row, last);
    }

    @Test
    void theBrakeIsReleasedOnlyWithAReason() {
        UI.getCurrent().navigate("reconciliation");
        var part = $(BrakePart.class).single();
        part.ask();
        test($(Button.class).withText("Release the brake").single()).click();
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
    }

    private AccountSnapshot titled(String title) {
        var person = provisioning.inStep("PROVIDER_PORTAL");
        var key = new EntryKey(person.id(), person.username());
        directory.apply(List.of(new ChangeEntry(
                key,
                List.of(new AttributeChange(OwnedAttributes.TITLE, List.of("Nurse"), List.of(title))),
                SignIn.UNTOUCHED)));
        return person;
    }

    @SuppressWarnings("unchecked")
    private List<FindingRow> rows() {
        return ((Grid<FindingRow>) $(Grid.class).single())
                .getGenericDataView()
                .getItems()
                .toList();
    }
}
