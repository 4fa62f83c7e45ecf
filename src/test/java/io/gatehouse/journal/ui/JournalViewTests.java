package io.gatehouse.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.ui.SearchField;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalRow;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.ViewTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class JournalViewTests extends ViewTest {

    private static final int ABOUT = 4;

    private final String tag = "tag" + UUID.randomUUID().toString().replace("-", "");
    private final JournalObject object = JournalObject.apiToken(tag);

    @Autowired
    private JournalService journal;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void writeRows() {
        transaction.executeWithoutResult(running -> actor.runAs(Actor.system("view test"), () -> {
            journal.record(entry("api-token.issued"));
            journal.record(entry("api-token.revoked").because("<b>lost</b>"));
        }));
    }

    @Test
    void listsWhatTheAddressAsksForTheNewestFirst() {
        open("q=" + tag);

        assertThat(test(grid()).size()).isEqualTo(2);
        assertThat(test(grid()).getRow(0).entry().act()).isEqualTo("api-token.revoked");
        assertThat($(SearchField.class).single().getValue()).isEqualTo(tag);
    }

    @Test
    void narrowsToOneActAndOneObject() {
        open("act=api-token.issued&about=API_TOKEN:" + tag);

        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @Test
    void namesWhatARowDoesNotNameItself() {
        var clinic = accounts.organization();
        var person = accounts.account(clinic.id(), "PROVIDER_PORTAL");
        transaction.executeWithoutResult(running -> actor.runAs(Actor.system("view test"), () -> {
            journal.record(JournalEntry.of("account.provisioning-retried", JournalObject.account(person.id()))
                    .with("tag", tag));
            journal.record(JournalEntry.of("organization.changed", JournalObject.organization(clinic.id()))
                    .with("tag", tag));
        }));

        open("q=" + tag);

        assertThat(about(0)).isEqualTo("Organization " + clinic.legalName());
        assertThat(about(1)).isEqualTo("Account " + person.username());
    }

    @Test
    void passesOverWhatCannotBeMeant() {
        open("q=" + tag + "&act=nonsense&from=yesterday&about=nothing");

        assertThat(test(grid()).size()).isEqualTo(2);
    }

    @Test
    void searchesAsOneTypes() {
        navigate(JournalView.class);

        test($(SearchField.class).single()).setValue(tag + " revoked-not");
        assertThat(test(grid()).size()).isZero();
        test($(SearchField.class).single()).setValue(tag);
        assertThat(test(grid()).size()).isEqualTo(2);
    }

    @Test
    void verifiesWhileThePageStaysUsable() {
        navigate(JournalView.class);
        var ui = UI.getCurrent();

        test($(Button.class).withText("Verify the journal").single()).click();

        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
            assertThat($(StateBadge.class, $(VerificationPart.class).single()).all())
                    .singleElement()
                    .satisfies(badge ->
                            assertThat(badge.getElement().getTextRecursively()).contains("as they were written"));
        });
        assertThat($(Button.class).withText("Verify the journal").single().isEnabled())
                .isTrue();
    }

    /** @param query of the address */
    private static void open(String query) {
        UI.getCurrent().navigate("journal", QueryParameters.fromString(query));
    }

    private JournalEntry entry(String act) {
        return JournalEntry.of(act, object).with("name", tag).with("scopes", "intake");
    }

    private String about(int row) {
        return test(grid()).getLitRendererPropertyValue(row, ABOUT, "text", String.class);
    }

    @SuppressWarnings("unchecked")
    private Grid<JournalRow> grid() {
        return (Grid<JournalRow>) $(Grid.class).single();
    }
}
