package io.gatehouse.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.registration.VouchingFixture;
import io.gatehouse.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a reviewer asks the RHIO administrators and reads what they answered. */
class VouchingSectionTests extends ViewTest {

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private VouchingFixture vouching;

    private OrganizationDetails organization;
    private RegistrationDetails request;

    @BeforeEach
    void receiveARequest() {
        organization = accounts.organization();
        request = fixture.nurseAt(organization);
    }

    @Test
    void asksThoseWhoAreNamedAndShowsThatItWaits() {
        var administrator = vouching.administrator(organization);
        open();

        press("Ask to vouch…");
        assertThat(text(dialog())).contains(name(administrator), organization.legalName(), "No notes, no checks");
        $(TextArea.class, dialog()).single().setValue("Which floor?");
        test($(Button.class, dialog()).withText("Ask").single()).click();

        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.WAITING_FOR_ORGANIZATION);
        open();
        assertThat(text()).contains("Asked to vouch", "Which floor?", "Asked to vouch, no answer yet", "Ask again…");
    }

    @Test
    void saysWhomToCallWhereNobodyCanBeAsked() {
        open();

        press("Ask to vouch…");

        assertThat(text(dialog()))
                .contains("has no RHIO administrator", "Oluwaseun Brandt", "o.brandt@tamarack.example");
        assertThat($(Button.class, dialog()).withText("Ask").exists()).isFalse();
    }

    @Test
    void saysWhenAndWhomBeforeAskingAgain() {
        var administrator = vouching.administrator(organization);
        var staff = fixture.staff();
        vouching.ask(staff, request, organization, "First?");
        open();

        press("Ask again…");

        assertThat(text(dialog())).contains("Asked already: " + name(administrator), "by " + staff.displayName());
    }

    @Test
    void showsTheAnswerInChecksAndSection() {
        var administrator = vouching.administrator(organization);
        vouching.ask(fixture.staff(), request, organization, "");
        vouching.answer(accounts.actor(administrator), request, false, "Left in March.");

        open();

        assertThat(text()).contains("Cannot vouch", "cannot vouch: “Left in March.”", "Talk to the organization");
    }

    private void open() {
        UI.getCurrent()
                .navigate("requests/" + request.id().value(), QueryParameters.fromString("q=" + request.reference()));
    }

    private void press(String label) {
        test($(Button.class).withText(label).single()).click();
    }

    private static String name(AccountSnapshot account) {
        return account.name().full();
    }

    private Dialog dialog() {
        return $(Dialog.class).last();
    }

    private String text() {
        return text($(RequestDetail.class).single());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
