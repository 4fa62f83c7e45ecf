package io.gatehouse.registration.ui.vouching;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.registration.VouchingFixture;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.ViewTest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a RHIO administrator is shown of a request to vouch for, and how it is answered. */
class VouchScreenTests extends ViewTest {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private VouchingFixture vouching;

    private @Nullable OrganizationDetails organization;
    private @Nullable AccountSnapshot administrator;
    private RegistrationDetails request;

    @Override
    protected Actor viewer(AccountFixture fixture) {
        organization = fixture.organization();
        administrator = fixture.account(organization.id(), "RHIO_ADMINISTRATOR");
        return fixture.actor(administrator);
    }

    @BeforeEach
    void ask() {
        request = fixture.nurseAt(own());
        vouching.ask(fixture.staff(), request, own(), "Since when?");
    }

    @Test
    void leadsFromMenuAndListToThePerson() {
        navigate(VouchListView.class);

        assertThat(text($(VouchListView.class).single()))
                .contains("Waiting for your answer", request.name().full());
        assertThat(text(menuCount())).isEqualTo("1");

        UI.getCurrent()
                .navigate(
                        $(Anchor.class).withText(request.name().full()).single().getHref());
        assertThat($(VouchView.class).exists()).isTrue();
    }

    @Test
    void showsWhoAsksForWhatAndNothingElse() {
        open(request);

        assertThat(text(page()))
                .contains(
                        request.name().full(),
                        "Registered nurse",
                        request.email().value(),
                        "Oluwaseun Brandt",
                        own().address().oneLine(),
                        "Patient lookup",
                        "Since when?",
                        "Do you know this person, and do they work for you?")
                .doesNotContain(request.reference(), "o.brandt", "Clinician", "Checks", "Notes");
    }

    @Test
    void vouchesAndMayTakeItBack() {
        open(request);

        press("Yes, I vouch");
        $(TextArea.class, dialog()).single().setValue("Hired in May.");
        test($(Button.class, dialog()).withText("Vouch").single()).click();

        assertThat(text(page())).contains("Vouched for", "Hired in May.", "You can change your answer");
        assertThat(menuCount().isVisible()).isFalse();
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.CONFIRMED);

        press("I cannot vouch after all");
        test($(Button.class, dialog()).withText("Send").single()).click();
        assertThat($(TextArea.class, dialog()).single().isInvalid()).isTrue();
        $(TextArea.class, dialog()).single().setValue("Left in March.");
        test($(Button.class, dialog()).withText("Send").single()).click();

        assertThat(text(page())).contains("Not vouched for", "Left in March.");
    }

    @Test
    void isToldWhoWasFaster() {
        open(request);
        press("Yes, I vouch");
        var colleague = accounts.actor(vouching.administrator(own()));
        vouching.answer(colleague, request, false, "Nobody knows the name.");

        test($(Button.class, dialog()).withText("Vouch").single()).click();

        assertThat(text($(Notification.class).last())).contains(colleague.displayName());
        assertThat(text(page())).contains("Not vouched for", "Nobody knows the name.", "A colleague of yours answered");
        assertThat($(Button.class).withText("Yes, I vouch").exists()).isFalse();
    }

    @Test
    void whatIsAnsweredIsListedBelowUntilItIsDecided() {
        vouching.answer(accounts.actor(Objects.requireNonNull(administrator)), request, true, "");

        navigate(VouchListView.class);

        assertThat(text($(VouchListView.class).single()))
                .contains("Answered, not decided yet", "vouches")
                .doesNotContain("Waiting for your answer");
    }

    @Test
    void aRequestOfAnotherOrganizationIsLikeNoneAtAll() {
        var other = accounts.organization();
        vouching.administrator(other);
        var foreign = fixture.nurseAt(other);
        vouching.ask(fixture.staff(), foreign, other, "");

        open(foreign);
        var shown = text($(EmptyState.class).single());
        UI.getCurrent().navigate("vouch/nonsense");

        assertThat(shown).contains("There is no such page");
        assertThat(text($(EmptyState.class).single())).isEqualTo(shown);
        assertThat($(VouchView.class).exists()).isFalse();
    }

    private void open(RegistrationDetails wanted) {
        UI.getCurrent().navigate("vouch/" + wanted.id());
    }

    private Component menuCount() {
        return $(SideNavItem.class).all().stream()
                .filter(item -> "vouch".equals(item.getPath()))
                .findFirst()
                .orElseThrow()
                .getSuffixComponent();
    }

    private void press(String label) {
        test($(Button.class).withText(label).single()).click();
    }

    private Dialog dialog() {
        return $(Dialog.class).last();
    }

    private VouchView page() {
        return $(VouchView.class).single();
    }

    private OrganizationDetails own() {
        return Objects.requireNonNull(organization);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
