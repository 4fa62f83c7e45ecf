package io.gatehouse.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.catalog.CatalogEditing;
import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.catalog.Checklists;
import io.gatehouse.catalog.EntitlementForm;
import io.gatehouse.common.PersonName;
import io.gatehouse.registration.Evidence;
import io.gatehouse.registration.ProofService;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a service wants proven, and how a reviewer records it. */
class ChecklistSectionTests extends ViewTest {

    private final String code =
            "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String label = "Checked " + code;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private CatalogEditing editing;

    @Autowired
    private Checklists checklists;

    @Autowired
    private ProofService proofs;

    @Autowired
    private JdbcClient database;

    private RegistrationDetails request;

    @BeforeEach
    void receiveARequest() {
        var group = "checked-" + code.toLowerCase(Locale.ROOT);
        database.sql("""
                        INSERT INTO entitlement (code, kind, label, sentence, risk, directory_group, position, offered)
                        VALUES (?, 'SERVICE', 'x', 'y', 'HIGH', ?, 999, false)""").param(code).param(group).update();
        accounts.as(accounts.lead(), () -> editing.edit(code, 0, new EntitlementForm(label, "For a look.", group)));
        request = fixture.confirmed(RegistrationFixture.form(
                RegistrationFixture.applicant(PersonName.of("Marisol", ReviewFixture.lastName())),
                RegistrationFixture.asked(Set.of("PROVIDER_PORTAL", code), Set.of())));
    }

    @Test
    void showsNothingWhereNothingHasToBeProven() {
        open();

        assertThat($(ChecklistSection.class).single().getChildren()).isEmpty();
    }

    @Test
    void recordsAProofAndThenLetsTheLineBeGranted() {
        accounts.runAs(accounts.lead(), () -> checklists.decide(code, Set.of(ChecklistItem.IDENTITY_PROOFING)));
        open();
        assertThat(text()).contains("One thing has to be proven first.", "Identity", "Not proven yet");

        test($(Button.class).withText("Record…").single()).click();
        $(DatePicker.class, dialog()).single().setValue(null);
        test(in(dialog(), "Record")).click();
        assertThat($(DatePicker.class, dialog()).single().isInvalid()).isTrue();
        $(DatePicker.class, dialog()).single().setValue(LocalDate.now(Clock.systemDefaultZone()));
        $(TextField.class, dialog()).single().setValue("Passport seen in a video call");
        test(in(dialog(), "Record")).click();

        assertThat(text())
                .contains("Proven on", "Passport seen in a video call")
                .doesNotContain("Not proven yet", "Everything that has to be proven is proven.");
        $(Details.class, $(ChecksSection.class).single()).single().setOpened(true);
        assertThat(text()).contains("Everything that has to be proven is proven.");
    }

    @Test
    void linksTheDocument() {
        fixture.as(
                fixture.staff(),
                () -> proofs.record(
                        request.id(),
                        ChecklistItem.AGREEMENT,
                        LocalDate.now(Clock.systemDefaultZone()),
                        "",
                        Evidence.of("agreement.pdf", "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII))));
        open();

        assertThat($(Anchor.class).withText("agreement.pdf").exists()).isTrue();
    }

    private void open() {
        UI.getCurrent()
                .navigate("requests/" + request.id().value(), QueryParameters.fromString("q=" + request.reference()));
    }

    private Dialog dialog() {
        return $(Dialog.class).last();
    }

    private Button in(Dialog dialog, String label) {
        return $(Button.class, dialog).withText(label).single();
    }

    private String text() {
        return $(RequestDetail.class).single().getElement().getTextRecursively();
    }
}
