package io.gatehouse.organization.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.SearchField;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationFilter;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.ViewTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrganizationScreenTests extends ViewTest {

    private final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private OrganizationService organizations;

    @Override
    protected Actor viewer(AccountFixture fixture) {
        return fixture.staff();
    }

    @Test
    void listsWhatTheAddressAsksFor() {
        var clinic = named("Larkspur " + mark);
        leave(named("Larkspur " + mark + " Spa"));

        list("q=larkspur+" + mark + "&participating=yes");

        assertThat(test(grid()).size()).isOne();
        assertThat(test(grid()).getRow(0).id()).isEqualTo(clinic.id());
        assertThat($(SearchField.class).single().getValue()).isEqualTo("larkspur " + mark);
        assertThat(participation().getValue()).isEqualTo("yes");
    }

    @Test
    void narrowsAsOneTypesAndChooses() {
        named("Foxglove " + mark);
        leave(named("Foxglove " + mark + " Spa"));
        list("");

        test($(SearchField.class).single()).setValue("foxglove " + mark);
        assertThat(test(grid()).size()).isEqualTo(2);
        test(participation()).selectItem("Not participating");
        assertThat(test(grid()).size()).isOne();
        assertThat(test(grid()).getRow(0).participating()).isFalse();
    }

    @Test
    void enteringOneOpensItsPage() {
        list("");
        test($(Button.class).withText("Enter an organization").single()).click();
        fill("Legal name", "Yarrow " + mark + " PLLC");
        fill("Street of the building", "48 Ridge Road");
        fill("City", "Cazenovia");
        choose("NY");
        fill("ZIP code", "13035");
        test(save()).click();

        assertThat($(Dialog.class).exists()).isFalse();
        assertThat($(H1.class).single().getText()).isEqualTo("Yarrow " + mark + " PLLC");
        var entered = organizations.list(new OrganizationFilter("yarrow " + mark, null), 0, 10);
        assertThat(entered).singleElement().satisfies(one -> {
            assertThat(one.participating()).isTrue();
            assertThat(one.address().oneLine()).contains("48 Ridge Road", "Cazenovia", "NY", "13035");
        });
    }

    @Test
    void saysAtEachFieldWhatIsNotRight() {
        list("");
        test($(Button.class).withText("Enter an organization").single()).click();
        fill("ZIP code", "1303");
        fill("Phone", "12");
        fill("AE title", "SEVENTEEN_LETTERS");
        test(save()).click();

        assertThat($(Dialog.class).exists()).isTrue();
        for (var label :
                new String[] {"Legal name", "Street of the building", "City", "ZIP code", "Phone", "AE title", "Host"
                }) {
            assertThat(field(label).isInvalid()).as(label).isTrue();
            assertThat(field(label).getErrorMessage()).as(label).isNotBlank();
        }
        assertThat(state().isInvalid()).isTrue();
        assertThat(field("Suite or floor").isInvalid()).isFalse();
        assertThat(field("Direct domain").isInvalid()).isFalse();
    }

    @Test
    void refusesASecondOneOfTheSameNameAndPlaceAndKeepsWhatWasTyped() {
        var clinic = named("Tansy " + mark);
        list("");
        test($(Button.class).withText("Enter an organization").single()).click();
        fill("Legal name", clinic.legalName());
        fill("Street of the building", "1 Elsewhere");
        fill("City", "Syracuse");
        choose("NY");
        fill("ZIP code", clinic.address().zip());
        test(save()).click();

        assertThat(notification()).contains("already entered", "Nothing was saved");
        assertThat(field("Street of the building").getValue()).isEqualTo("1 Elsewhere");
    }

    @Test
    void showsThatAnOrganizationLeft() {
        var clinic = named("Sorrel " + mark);
        OrganizationsNavigation.open(clinic.id());
        assertThat(page()).contains("Participating");

        test($(Button.class).withText("Edit organization").single()).click();
        var participates = $(Checkbox.class).all().stream()
                .filter(box -> box.getLabel().startsWith("Participates"))
                .findFirst()
                .orElseThrow();
        test(participates).click();
        fill("Suite or floor", "Floor 3");
        test(save()).click();

        assertThat(page()).contains("Not participating", "Floor 3");
        assertThat(organizations.find(clinic.id()).orElseThrow().participating())
                .isFalse();
    }

    @Test
    void readsAPhoneAsItIsWritten() {
        var clinic = named("Borage " + mark);
        OrganizationsNavigation.open(clinic.id());
        test($(Button.class).withText("Edit organization").single()).click();
        fill("Phone", "315 555 0142");
        test(save()).click();
        assertThat(page()).contains("(315) 555-0142");

        test($(Button.class).withText("Edit organization").single()).click();
        assertThat(field("Phone").getValue()).isEqualTo("(315) 555-0142");
        test(save()).click();

        assertThat(organizations.find(clinic.id()).orElseThrow().phone()).isEqualTo(PhoneNumber.of("+13155550142"));
    }

    @Test
    void savesNothingOverSomebodyElsesChange() {
        var clinic = named("Mallow " + mark);
        OrganizationsNavigation.open(clinic.id());
        test($(Button.class).withText("Edit organization").single()).click();
        accounts.runAs(accounts.lead(), () -> rename(clinic, "Mallow " + mark + " by a colleague"));

        fill("Legal name", "Mallow " + mark + " by me");
        test(save()).click();

        assertThat(notification()).contains("Somebody else changed this organization", "Nothing was saved");
        assertThat($(Dialog.class).exists()).isTrue();
        assertThat(organizations.find(clinic.id()).orElseThrow().legalName()).endsWith("by a colleague");
    }

    @Test
    void namesItsAdministratorsAndAuditContacts() {
        var clinic = named("Bergamot " + mark);
        OrganizationsNavigation.open(clinic.id());
        assertThat(page()).contains("Nobody");

        var administrator = accounts.account(clinic.id(), "RHIO_ADMINISTRATOR");
        var contact = accounts.account(clinic.id(), "AUDIT_CONTACT");
        var nurse = accounts.account(clinic.id(), "PROVIDER_PORTAL");
        UI.getCurrent().navigate("");
        OrganizationsNavigation.open(clinic.id());

        assertThat(page())
                .contains(administrator.email().value(), contact.email().value())
                .doesNotContain(nurse.email().value());
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("accounts/" + administrator.id(), "accounts/" + contact.id());
    }

    @Test
    void answersAnUnknownOrMangledIdWithNotFound() {
        OrganizationsNavigation.open(OrganizationId.newId());
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("There is no such page");
        assertThat($(H1.class).single().getText()).isEqualTo("There is no such page");

        UI.getCurrent().navigate("organizations/nonsense");
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("There is no such page");
    }

    // ---- what the fixtures lack

    private OrganizationDetails named(String name) {
        var clinic = accounts.organization();
        return rename(clinic, name);
    }

    private OrganizationDetails rename(OrganizationDetails clinic, String name) {
        return organizations.edit(clinic.id(), clinic.version(), form(clinic.form(), name, true));
    }

    private void leave(OrganizationDetails clinic) {
        organizations.edit(clinic.id(), clinic.version(), form(clinic.form(), clinic.legalName(), false));
    }

    private static OrganizationForm form(OrganizationForm form, String name, boolean participating) {
        return new OrganizationForm(
                name,
                form.address(),
                form.phone(),
                participating,
                form.emergencyCare(),
                form.directDomain(),
                form.pacs(),
                form.mailDomains());
    }

    private static void list(String query) {
        UI.getCurrent().navigate("organizations", QueryParameters.fromString(query));
    }

    private void fill(String label, String text) {
        test(field(label)).setValue(text);
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> state() {
        return (ComboBox<String>) $(ComboBox.class).single();
    }

    private void choose(String state) {
        test(state()).selectItem(state);
    }

    private Button save() {
        return $(Button.class, $(Dialog.class).single()).withText("Save").single();
    }

    private String notification() {
        return $(Notification.class).last().getElement().getTextRecursively();
    }

    private String page() {
        return $(OrganizationView.class).single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private Select<String> participation() {
        return (Select<String>) $(Select.class).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<OrganizationDetails> grid() {
        return (Grid<OrganizationDetails>) $(Grid.class).single();
    }
}
