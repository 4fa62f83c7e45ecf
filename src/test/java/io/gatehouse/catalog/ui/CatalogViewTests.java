package io.gatehouse.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.catalog.Checklists;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.provisioning.ProvisioningFixture;
import io.gatehouse.testing.ViewTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page "Services and roles", with a service of the test's own. */
class CatalogViewTests extends ViewTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "V" + mark.toUpperCase(Locale.ROOT);

    @Autowired
    private Catalog catalog;

    @Autowired
    private Checklists checklists;

    @Autowired
    private ProvisioningFixture provisioning;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void enterAService() {
        database.sql("""
                        INSERT INTO entitlement (code, kind, label, sentence, risk, directory_group, position, offered)
                        VALUES (:code, 'SERVICE', :label, 'For a look.', 'HIGH', :group, 999, false)""")
                .param("code", code)
                .param("label", "Viewed " + mark)
                .param("group", "viewed-" + mark)
                .update();
    }

    @Test
    void listsEverythingInItsOrderWithRiskGroupAndWhoHoldsIt() {
        provisioning.inStep("PROVIDER_PORTAL");

        navigate(CatalogView.class);

        var shown = IntStream.range(0, test(grid()).size())
                .mapToObj(row -> test(grid()).getRow(row).code())
                .toList();
        assertThat(shown)
                .containsExactlyElementsOf(
                        catalog.current().stream().map(Entitlement::code).toList());
        assertThat(cell("PROVIDER_PORTAL", "Group")).contains("provider-portal", "In the directory");
        assertThat(Integer.parseInt(cell("PROVIDER_PORTAL", "Held by"))).isPositive();
        assertThat(cell(code, "What it is and what it opens")).contains("Viewed " + mark, "For a look.");
        assertThat(cell(code, "Risk")).contains("High");
        assertThat(cell(code, "Group")).contains("viewed-" + mark);
        assertThat(cell(code, "Held by")).isEqualTo("0");
    }

    @Test
    void savesOtherWordsAndShowsThem() {
        edit();
        assertThat(field("Name").getValue()).isEqualTo("Viewed " + mark);

        field("Name").setValue("");
        test(save()).click();
        assertThat(field("Name").isInvalid()).isTrue();
        field("Name").setValue("Seen " + mark);
        $(TextArea.class, $(Dialog.class).single()).single().setValue("For another look.");
        test(save()).click();

        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(cell(code, "What it is and what it opens")).contains("Seen " + mark, "For another look.");
        assertThat(stored("label")).isEqualTo("Seen " + mark);
    }

    @Test
    void saysWhatAnotherGroupNameDoesBeforeItIsSaved() {
        edit();

        field("Group in the directory (cn)").setValue("looked-at-" + mark);

        var effects = $(UnorderedList.class, $(Dialog.class).single()).single();
        assertThat(effects.getElement().getTextRecursively()).contains("cn=looked-at-" + mark, "have to be told");
        assertThat(stored("directory_group")).isEqualTo("viewed-" + mark);
        test(save()).click();
        assertThat(stored("directory_group")).isEqualTo("looked-at-" + mark);
        assertThat(cell(code, "Group")).contains("looked-at-" + mark);
    }

    @Test
    void savesNothingOverSomebodyElsesChangeOrUnderAnothersGroupName() {
        edit();
        field("Group in the directory (cn)").setValue("provider-portal");
        test(save()).click();
        assertThat(notification()).contains("provider-portal", "Nothing was saved");
        database.sql("UPDATE entitlement SET label = 'Theirs', version = version + 1 WHERE code = ?")
                .param(code)
                .update();

        field("Group in the directory (cn)").setValue("viewed-" + mark);
        field("Name").setValue("Mine");
        test(save()).click();

        assertThat(notification()).contains("Somebody else changed this");
        assertThat(stored("label")).isEqualTo("Theirs");
    }

    @Test
    void saysWhatHasToBeProvenFirst() {
        navigate(CatalogView.class);
        test(button("Checklist")).click();
        checkboxes().setValue(Set.of(ChecklistItem.AGREEMENT, ChecklistItem.EMPLOYMENT));
        test(save()).click();

        assertThat(cell(code, "What it is and what it opens")).contains("To be proven first: Agreement, Employment");
        assertThat(checklists.all().get(code))
                .containsExactlyInAnyOrder(ChecklistItem.AGREEMENT, ChecklistItem.EMPLOYMENT);

        test(button("Checklist")).click();
        assertThat(checkboxes().getValue()).hasSize(2);
        checkboxes().setValue(Set.of());
        test(save()).click();
        assertThat(checklists.all()).doesNotContainKey(code);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<ChecklistItem> checkboxes() {
        return $(CheckboxGroup.class, $(Dialog.class).single()).single();
    }

    private Button button(String label) {
        return $(Button.class, component(code, columns().size() - 1))
                .withText(label)
                .single();
    }

    private void edit() {
        navigate(CatalogView.class);
        test(button("Edit")).click();
    }

    private Button save() {
        return $(Button.class).withText("Save").single();
    }

    private TextField field(String label) {
        return $(TextField.class, $(Dialog.class).single()).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String notification() {
        return $(Notification.class).last().getElement().getTextRecursively();
    }

    private String stored(String column) {
        return database.sql("SELECT * FROM entitlement WHERE code = ?")
                .param(code)
                .query((row, number) -> row.getString(column))
                .single();
    }

    /** What stands in a cell, as text. */
    private String cell(String entitlement, String header) {
        var column = IntStream.range(0, columns().size())
                .filter(index -> header.equals(columns().get(index).getHeaderText()))
                .findFirst()
                .orElseThrow();
        return header.equals("Held by")
                ? test(grid()).getCellText(row(entitlement), column)
                : component(entitlement, column).getElement().getTextRecursively();
    }

    private Component component(String entitlement, int column) {
        return test(grid()).getCellComponent(row(entitlement), column);
    }

    /** Those of a wide window. */
    private List<Grid.Column<Entitlement>> columns() {
        return grid().getColumns().stream().filter(Component::isVisible).toList();
    }

    private int row(String entitlement) {
        return IntStream.range(0, test(grid()).size())
                .filter(index -> test(grid()).getRow(index).code().equals(entitlement))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Grid<Entitlement> grid() {
        return $(Grid.class).single();
    }
}
