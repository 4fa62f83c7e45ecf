package io.gatehouse.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.Conversation;
import io.gatehouse.registration.ConversationService;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LookalikesTests extends ViewTest {

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ConversationService conversations;

    private final String lastName = ReviewFixture.lastName();
    private RegistrationDetails known;
    private RegistrationDetails again;

    @BeforeEach
    void somebodyAsksOnceMore() {
        OrganizationDetails organization = accounts.organization();
        known = fixture.nurseAt(organization, lastName);
        fixture.approve(fixture.staff(), known, fixture.proposed(known, organization));
        again = fixture.nurseAt(accounts.organization(), lastName);
    }

    @Test
    void linksTheRequestToTheAccountOfItsPersonAndSaysWhatThatMeans() {
        compare();
        assertThat(dialog().getElement().getTextRecursively())
                .contains(lastName, known.email().value());

        test(confirm("Same person: link")).click();

        assertThat(fixture.current(again).accountId()).isEqualTo(known.accountId());
        assertThat(text()).contains("no second account is opened", "Undo the link");

        test(button("Approve")).click();
        test(confirm("Approve")).click();
        assertThat(fixture.current(again).state()).isEqualTo(RegistrationState.APPROVED);
    }

    @Test
    void remembersWhoIsAnotherPerson() {
        compare();
        test(confirm("Another person")).click();

        assertThat(text()).contains("Another person, says");
        open();
        assertThat(text()).contains("Another person, says");
    }

    @Test
    void asksTheApplicantWithoutNamingTheOther() {
        compare();
        test(confirm("Ask the applicant")).click();
        test($(Button.class, $(Dialog.class).last()).withText("Ask").single()).click();

        var conversation = fixture.as(fixture.staff(), () -> conversations.of(again.id()));
        assertThat(conversation.standing()).isEqualTo(Conversation.Standing.WAITING_FOR_APPLICANT);
        assertThat(conversation.messages().getFirst().text())
                .contains("access through us before")
                .doesNotContain(lastName, known.email().value());
    }

    private void compare() {
        open();
        assertThat(text()).contains("Who it may be", "% likely the same person", "similar name");
        test(button("Compare")).click();
    }

    private void open() {
        UI.getCurrent().navigate("requests/" + again.id());
    }

    private String text() {
        return $(RequestDetail.class).single().getElement().getTextRecursively();
    }

    /** The likeliest comes first: other tests may have left people of a similar name. */
    private Button button(String label) {
        return $(Button.class, $(RequestDetail.class).single()).withText(label).first();
    }

    private Dialog dialog() {
        return $(Dialog.class).single();
    }

    private Button confirm(String label) {
        return $(Button.class, dialog()).withText(label).single();
    }
}
