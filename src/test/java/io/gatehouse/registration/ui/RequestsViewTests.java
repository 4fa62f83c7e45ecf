package io.gatehouse.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.Npi;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.SearchField;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.LineState;
import io.gatehouse.registration.LineVerdict;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.registration.ReviewService;
import io.gatehouse.testing.ViewTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RequestsViewTests extends ViewTest {

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountSearch search;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ReviewService reviews;

    private OrganizationDetails organization;
    private RegistrationDetails request;

    @BeforeEach
    void receiveARequest() {
        organization = accounts.organization();
        request = fixture.nurseAt(organization);
    }

    @Test
    void showsWhatTheAddressSays() {
        open(request, "status=all&q=" + request.reference());

        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getRow(0).id()).isEqualTo(request.id());
        assertThat($(SearchField.class).single().getValue()).isEqualTo(request.reference());
        assertThat(text()).contains(request.name().full(), organization.legalName(), "Patient lookup");
    }

    @Test
    void listsWhatAwaitsASecondApprovalOnly() {
        var privileged = fixture.everything();
        fixture.approve(fixture.staff(), privileged, fixture.proposed(privileged, organization));
        fixture.approve(fixture.staff(), request, fixture.proposed(request, organization));

        UI.getCurrent().navigate("requests", QueryParameters.fromString("status=second&q=" + privileged.reference()));
        assertThat(test(grid()).size()).isOne();

        UI.getCurrent().navigate("requests", QueryParameters.fromString("status=second&q=" + request.reference()));
        assertThat(test(grid()).size()).isZero();
    }

    @Test
    void namesInTheListWhoWorksOnARequest() {
        var colleague = fixture.staff();
        fixture.as(colleague, () -> fixture.takeUp(request));

        UI.getCurrent().navigate("requests", QueryParameters.fromString("q=" + request.reference()));

        assertThat(test(grid()).getRow(0).claimant()).isEqualTo(colleague.displayName());
    }

    @Test
    void opensTheNextRequestAfterADecision() {
        var next = fixture.nurseAt(organization);
        open(request, "q=" + organization.legalName().split(" ")[1]);

        test(button("Approve")).click();
        test(confirm("Approve")).click();

        assertThat(text()).contains(next.name().full());
    }

    @Test
    void passesOverWhatCannotBeMeant() {
        UI.getCurrent().navigate("requests/nonsense", QueryParameters.fromString("status=nonsense&sort=sideways"));

        assertThat($(QueueGrid.class).all()).hasSize(1);
        assertThat($(RequestDetail.class).all()).isEmpty();
    }

    @Test
    void saysThatThereIsNoSuchRequest() {
        UI.getCurrent().navigate("requests/" + UUID.randomUUID());

        assertThat($(EmptyState.class).all())
                .anySatisfy(state ->
                        assertThat(state.getElement().getTextRecursively()).contains("There is no such request"));
    }

    @Test
    void approvesWhatIsProposed() {
        open(request, "q=" + request.reference());

        test(button("Approve")).click();
        assertThat(dialog().getElement().getTextRecursively())
                .contains("is opened at " + organization.legalName(), "1 line is granted");
        test(confirm("Approve")).click();

        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.APPROVED);
        assertThat(notification()).contains("Approved: " + request.name().full());
        assertThat(text()).contains("Approved by");
    }

    @Test
    void tellsWhoWasFaster() {
        open(request, "q=" + request.reference());
        var colleague = fixture.staff();
        fixture.as(
                colleague, () -> reviews.reject(request.id(), request.version(), Reason.of(ReasonCode.NOT_EMPLOYEE)));

        test(button("Hold")).click();
        reason(dialog(), ReasonCode.STALE);
        test(confirm("Hold")).click();

        assertThat(notification()).contains("Nothing was changed", colleague.displayName(), "rejected it already");
        assertThat(text()).contains("Rejected by " + colleague.displayName());
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.REJECTED);
    }

    @Test
    void showsWhatChangedSinceAndKeepsTheDraft() {
        open(request, "q=" + request.reference());
        var username = $(UsernameInput.class).single().getValue() + "x";
        test($(UsernameInput.class).single()).setValue(username);
        var colleague = fixture.staff();
        fixture.as(colleague, () -> fixture.takeUp(request));

        test(button("Approve")).click();
        test(confirm("Approve")).click();

        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.IN_REVIEW);
        assertThat(text()).contains("Changed since you looked", "Worked on by", "nobody", colleague.displayName());
        assertThat($(UsernameInput.class).single().getValue()).isEqualTo(username);

        test(button("Approve")).click();
        test(confirm("Approve")).click();
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.APPROVED);
        assertThat(fixture.as(fixture.staff(), () -> search.find(request.accountId())))
                .get()
                .extracting(AccountSnapshot::username)
                .isEqualTo(username);
    }

    @Test
    void opensWhatWasKnownAtADecision() {
        open(request, "q=" + request.reference());
        test(button("Approve")).click();
        test(confirm("Approve")).click();

        test(button("Checks and plan of that moment")).click();

        assertThat(dialog().getElement().getTextRecursively())
                .contains("Decided by", "Create the entry", "Mail domain");
    }

    @Test
    void saysWhenANoteWouldTellNobody() {
        open(request, "q=" + request.reference());
        var notes = $(NotesSection.class).single();

        test($(TextArea.class, notes).single()).setValue("Please look @nobody.at.all");
        test($(Button.class, notes).withText("Add note").single()).click();

        assertThat($(TextArea.class, notes).single().getErrorMessage()).contains("nobody.at.all");
        assertThat($(TextArea.class, notes).single().getValue()).isEqualTo("Please look @nobody.at.all");
    }

    @Test
    void asksForAReasonBeforeItReturnsARequest() {
        open(request, "q=" + request.reference());

        test(button("Return")).click();
        test(confirm("Return")).click();
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.CONFIRMED);

        reason(dialog(), ReasonCode.OTHER);
        test($(TextArea.class, dialog()).single()).setValue("Please give your direct line.");
        test(confirm("Return")).click();
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.RETURNED);
    }

    @Test
    void asksForTheCorrectionThatTheReasonPointsAt() {
        open(request, "q=" + request.reference());

        test(button("Return")).click();
        reason(dialog(), ReasonCode.NPI_NAME_MISMATCH);
        assertThat(parts().getValue()).containsExactlyInAnyOrder(FormPart.NAME, FormPart.NPI);
        parts().setValue(Set.of());
        test(confirm("Return")).click();
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.CONFIRMED);

        parts().setValue(Set.of(FormPart.NPI, FormPart.EMAIL));
        test(confirm("Return")).click();
        assertThat(fixture.current(request).toCorrect()).containsExactlyInAnyOrder(FormPart.NPI, FormPart.EMAIL);
        assertThat(text()).contains("to correct: E-mail address, NPI");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<FormPart> parts() {
        return $(CheckboxGroup.class, dialog()).single();
    }

    @Test
    void asksTheApplicantAndShowsThatItWaits() {
        open(request, "q=" + request.reference());

        test($(TextArea.class).all().stream()
                        .filter(area -> area.getPlaceholder().startsWith("A question to the applicant"))
                        .findFirst()
                        .orElseThrow())
                .setValue("Which floor do you work on?");
        test(button("Ask")).click();

        assertThat(notification()).contains("The question to " + request.name().full());
        assertThat(text()).contains("Which floor do you work on?", "Waiting for the applicant");
    }

    @Test
    void showsWhatTheApplicantChanged() {
        fixture.corrected(fixture.returned(request, FormPart.NPI), Npi.of("2999900006"));

        open(request, "q=" + request.reference());

        assertThat(text())
                .contains("Changed since it was returned", "Asked for: NPI")
                .containsSubsequence("NPI (National Provider Identifier)", "left empty", "2999900006")
                .contains("The applicant corrected the request.");
    }

    @Test
    void doesNotApproveALineThatIsHeldWithoutAReason() {
        open(request, "q=" + request.reference());

        test(verdict()).selectItem("Hold");
        test(button("Approve")).click();

        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.CONFIRMED);
    }

    @Test
    void checksTheUsernameWhileItIsTyped() {
        open(request, "q=" + request.reference());
        var field = $(UsernameInput.class).single();

        test(field).setValue("postmaster");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("postmaster is reserved.");
        assertThat(button("Approve").isEnabled()).isFalse();

        test(field).setValue("nurse" + UUID.randomUUID().toString().substring(0, 8));
        assertThat(field.isInvalid()).isFalse();
        assertThat(button("Approve").isEnabled()).isTrue();
    }

    @Test
    void doesNotGuessAnOrganizationThatIsNotAlike() {
        var elsewhere = fixture.nurse();
        open(elsewhere, "q=" + elsewhere.reference());

        assertThat(button("Approve").isEnabled()).isFalse();
        assertThat(text()).contains("No organization is chosen");
    }

    @Test
    void keepsInternalNotes() {
        open(request, "q=" + request.reference());
        var notes = $(NotesSection.class).single();

        test($(TextArea.class, notes).single()).setValue("Called the supervisor.");
        test($(Button.class, notes).withText("Add note").single()).click();

        assertThat(notes.getElement().getTextRecursively()).contains("Called the supervisor.");
        open(request, "");
        assertThat(text()).contains("Called the supervisor.");
    }

    @Test
    void offersASecondApprovalToAnotherPersonOnly() {
        var privileged = fixture.everything();
        fixture.approve(fixture.staff(), privileged, fixture.proposed(privileged, organization));

        open(privileged, "status=approved&q=" + privileged.reference());
        test(button("Approve as second person")).click();

        assertThat(fixture.current(privileged).lines().getLast().state()).isEqualTo(LineState.GRANTED);
    }

    private static void open(RegistrationDetails registration, String query) {
        UI.getCurrent().navigate("requests/" + registration.id(), QueryParameters.fromString(query));
    }

    private QueueGrid grid() {
        return $(QueueGrid.class).single();
    }

    private String text() {
        return $(RequestDetail.class).single().getElement().getTextRecursively();
    }

    private Button button(String label) {
        return $(Button.class, $(RequestDetail.class).single()).withText(label).single();
    }

    private Dialog dialog() {
        return $(Dialog.class).single();
    }

    private Button confirm(String label) {
        return $(Button.class, dialog()).withText(label).single();
    }

    private String notification() {
        return $(Notification.class).last().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<LineVerdict> verdict() {
        return $(RadioButtonGroup.class, $(LineRow.class).single()).single();
    }

    @SuppressWarnings("unchecked")
    private void reason(Dialog dialog, ReasonCode code) {
        $(Select.class, dialog).single().setValue(code);
    }
}
