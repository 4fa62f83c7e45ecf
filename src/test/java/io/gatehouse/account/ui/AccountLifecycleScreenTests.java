package io.gatehouse.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.ClosingReason;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.common.AccountId;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.provisioning.ProvisioningFixture;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.testing.ViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Suspending, closing, restoring, renaming and moving on a person's page, each with its plan before the click. */
class AccountLifecycleScreenTests extends ViewTest {

    @Autowired
    private AccountFixture people;

    @Autowired
    private AccountService accounts;

    @Autowired
    private ProvisioningFixture provisioning;

    @Test
    void suspendsAndReinstatesAfterShowingThePlan() {
        var person = person("PROVIDER_PORTAL");

        test(button("Suspend…")).click();
        assertThat(plan())
                .contains("Status: change from active to suspended")
                .anySatisfy(step -> assertThat(step).startsWith("Take out of the people of"));
        this.<SuspensionReason>reason().setValue(SuspensionReason.TRAINING);
        test(button("Suspend now")).click();
        provisioning.await(person.id(), ProvisioningState.IN_STEP);
        assertThat(now(person.id()).state()).isEqualTo(AccountState.SUSPENDED);

        test(button("Reinstate…")).click();
        assertThat(plan())
                .contains("Status: change from suspended to active")
                .anySatisfy(step -> assertThat(step).startsWith("Add to the people of"));
        test(button("Reinstate")).click();

        assertThat(now(person.id()).state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void closesForAReasonAfterShowingThePlan() {
        var person = person("PROVIDER_PORTAL");

        choose("Close the account…");
        assertThat(plan()).anySatisfy(step -> assertThat(step).contains("into the recycle bin"));
        test(button("Close the account")).click();
        assertThat(now(person.id()).state()).isEqualTo(AccountState.ACTIVE);

        this.<ClosingReason>reason().setValue(ClosingReason.LEFT);
        test(button("Close the account")).click();

        assertThat(now(person.id()).state()).isEqualTo(AccountState.CLOSED);
        assertThat($(ClosedPart.class).exists()).isTrue();
        assertThat($(MenuBar.class).exists()).isFalse();
    }

    @Test
    void restoresWithWhatThePersonHad() {
        var person = person("PROVIDER_PORTAL");
        choose("Close the account…");
        this.<ClosingReason>reason().setValue(ClosingReason.LEFT);
        test(button("Close the account")).click();
        provisioning.await(person.id(), ProvisioningState.IN_STEP);

        test(button("Restore…")).click();
        assertThat(plan()).anySatisfy(step -> assertThat(step).contains("out of the recycle bin"));
        test(button("Restore")).click();
        assertThat(now(person.id()).state()).isEqualTo(AccountState.CLOSED);
        $(Note.class, $(Dialog.class).single()).single().setValue("came back");
        test(button("Restore")).click();

        assertThat(now(person.id()).state()).isEqualTo(AccountState.ACTIVE);
        assertThat(now(person.id()).affiliations().getFirst().grants()).hasSize(1);
    }

    @Test
    void renamesWhenTheUsernameCanBeGiven() {
        var person = person("PROVIDER_PORTAL");

        choose("Change the username…");
        var username = $(TextField.class, $(Dialog.class).single()).single();
        username.setValue("admin");
        assertThat(username.isInvalid()).isTrue();
        test(button("Change the username")).click();
        assertThat(now(person.id()).username()).isEqualTo(person.username());

        username.setValue(person.username() + "x");
        assertThat(username.isInvalid()).isFalse();
        assertThat(plan()).first().satisfies(step -> assertThat(step).contains("Rename the entry"));
        test(button("Change the username")).click();

        assertThat(now(person.id()).username()).isEqualTo(person.username() + "x");
    }

    @Test
    void movesWithWhatIsKept() {
        var person = person("PROVIDER_PORTAL", "IMAGE_VIEW");
        var to = people.organization();

        choose("Move to another organization…");
        organization().setValue(to);
        var boxes = $(Checkbox.class, $(Dialog.class).single()).all();
        assertThat(boxes).extracting(Checkbox::getValue).containsExactly(true, true);
        boxes.getFirst().setValue(false);
        assertThat(plan()).anySatisfy(step -> assertThat(step).contains("the people of " + to.legalName()));
        var from = person.affiliations().getFirst().organizationName();
        assertThat(plan()).anySatisfy(step -> assertThat(step).endsWith("Take out of the people of " + from));
        test(button("Move")).click();

        var moved = now(person.id()).affiliations().getFirst();
        assertThat(moved.organization()).isEqualTo(to.id());
        assertThat(moved.grants())
                .singleElement()
                .satisfies(grant -> assertThat(grant.entitlement()).isEqualTo("IMAGE_VIEW"));
    }

    private AccountSnapshot person(String... grants) {
        var person = people.account(people.organization().id(), grants);
        provisioning.await(person.id(), ProvisioningState.IN_STEP);
        AccountsNavigation.open(person.id());
        return person;
    }

    private void choose(String item) {
        test(MenuBarTester.class, $(MenuBar.class).single()).clickItem("More", item);
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private List<String> plan() {
        return $(ListItem.class, $(OrderedList.class, $(Dialog.class).single()).single()).all().stream()
                .map(ListItem::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <R> RadioButtonGroup<R> reason() {
        return $(RadioButtonGroup.class, $(Dialog.class).single()).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<OrganizationDetails> organization() {
        return $(ComboBox.class, $(Dialog.class).single()).single();
    }

    private AccountSnapshot now(AccountId id) {
        return people.asSystem(() -> accounts.snapshots(List.of(id)).getFirst());
    }
}
