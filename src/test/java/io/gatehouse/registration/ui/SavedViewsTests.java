package io.gatehouse.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.testing.ViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SavedViewsTests extends ViewTest {

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    private final String name = ReviewFixture.lastName();

    @Test
    void keepsTheListUnderANameWithItsNumber() {
        fixture.confirmed(RegistrationFixture.nurse(name));
        fixture.confirmed(RegistrationFixture.nurse(name));
        show("q=" + name + "&sort=name");

        save("People of " + name);

        var view = view("People of " + name);
        assertThat(view.getHref()).contains("q=" + name, "sort=name");
        assertThat(view.getElement().getTextRecursively()).endsWith("2");
        assertThat(view.getElement().getAttribute("aria-current")).isEqualTo("page");
    }

    @Test
    void offersToSaveOnlyWhatIsNoViewYet() {
        show("with=me");
        assertThat(menus()).isEmpty();

        show("q=" + name);
        assertThat(menus()).hasSize(1);
    }

    @Test
    void saysThatANameIsTaken() {
        show("q=" + name);
        save(name);
        show("q=" + name + "&sort=name");

        save(name);

        assertThat($(TextField.class, $(Dialog.class).single()).single().getErrorMessage())
                .contains("of this name already");
    }

    @Test
    void renamesAndRemovesTheViewThatIsShown() {
        show("q=" + name);
        save(name);

        choose("Rename");
        confirm("Renamed " + name);
        assertThat(view("Renamed " + name).getElement().getAttribute("aria-current"))
                .isEqualTo("page");

        choose("Remove");
        test($(Button.class, $(Dialog.class).single()).withText("Remove").single())
                .click();
        assertThat(labels()).noneMatch(label -> label.contains(name));
    }

    @Test
    void staysWithTheDecidedRequestWhenTheNextIsNotToOpen() {
        var organization = accounts.organization();
        var request = fixture.nurseAt(organization);
        var next = fixture.nurseAt(organization);
        UI.getCurrent()
                .navigate(
                        "requests/" + request.id(),
                        QueryParameters.fromString(
                                "q=" + organization.legalName().split(" ")[1]));
        switchOff();

        test($(Button.class).withText("Approve").single()).click();
        test($(Button.class, $(Dialog.class).single()).withText("Approve").single())
                .click();

        var detail = $(RequestDetail.class).single().getElement().getTextRecursively();
        assertThat(detail)
                .contains(request.name().full(), "Approved by")
                .doesNotContain(next.name().full());
    }

    private void switchOff() {
        test($(Button.class)
                        .withCondition(button -> button.hasClassName("keys"))
                        .single())
                .click();
        test($(Checkbox.class, $(Dialog.class).single())
                        .withCondition(box -> box.getLabel().startsWith("Open the next"))
                        .single())
                .click();
        test($(Button.class, $(Dialog.class).single()).withText("Close").single())
                .click();
    }

    private void choose(String what) {
        var bar = $(MenuBar.class, $(QueueViews.class).single()).single();
        var item = bar.getItems().getFirst().getSubMenu().getItems().stream()
                .filter(one -> one.getText().equals(what))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private void save(String as) {
        test($(Button.class).withText("Save this view").single()).click();
        confirm(as);
    }

    private void confirm(String as) {
        test($(TextField.class, $(Dialog.class).single()).single()).setValue(as);
        test($(Button.class, $(Dialog.class).single()).withText("Save").single())
                .click();
    }

    private static void show(String query) {
        UI.getCurrent().navigate("requests", QueryParameters.fromString(query));
    }

    private List<ViewMenu> menus() {
        return $(ViewMenu.class).all();
    }

    private List<String> labels() {
        return $(Anchor.class, $(QueueViews.class).single()).all().stream()
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }

    private Anchor view(String label) {
        return $(Anchor.class, $(QueueViews.class).single()).all().stream()
                .filter(link -> link.getElement().getTextRecursively().startsWith(label))
                .findFirst()
                .orElseThrow();
    }
}
