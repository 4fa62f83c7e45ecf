package io.gatehouse.reconciliation.adoption.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.reconciliation.adoption.AdoptionFixture;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.AdoptionService;
import io.gatehouse.reconciliation.adoption.Answer;
import io.gatehouse.reconciliation.adoption.Candidate;
import io.gatehouse.reconciliation.adoption.CandidateService;
import io.gatehouse.testing.ViewTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a support lead does on the screens of an adoption. */
class AdoptionViewTests extends ViewTest {

    @Autowired
    private AdoptionFixture adoption;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private CandidateService candidates;

    /** Column of the groups. */
    private static final int MEANS = 2;

    private static int made;

    private final int number = ++made;
    private final String organization = "Sumac Hill Practice " + (char) ('A' + number);

    @AfterEach
    void end() {
        adoption.discardOpen();
    }

    private AdoptionRun reviewed() {
        adoption.organization(organization);
        return adoption.reviewedFile(person("first", "mail: vfirst%d@sumac.example".formatted(number))
                + person("second", "description: without an address")
                + person("third", "description: neither")
                + """
                dn: cn=readers,ou=v%1$d
                objectClass: groupOfNames
                cn: readers
                member: uid=vfirst%1$d,ou=v%1$d
                """.formatted(number));
    }

    private String person(String name, String more) {
        return """
                dn: uid=v%2$s%1$d,ou=v%1$d
                objectClass: inetOrgPerson
                uid: v%2$s%1$d
                givenName: Val
                sn: %2$s %5$c
                cn: Val %2$s
                o: %3$s
                %4$s

                """.formatted(number, name, organization, more, (char) ('A' + number));
    }

    private Candidate of(AdoptionRun run, String name) {
        return adoption.candidates(run).stream()
                .filter(one -> Objects.equals(one.username(), "v" + name + number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesABaseThatIsNone() {
        UI.getCurrent().navigate("adoption");
        test($(Button.class).withText("Adopt this directory").single()).click();
        var base = $(TextField.class)
                .withPropertyValue(TextField::getLabel, "Base")
                .single();
        test(base).setValue("the hospital");
        test($(Button.class).withText("Read it").single()).click();
        assertThat(base.isInvalid()).isTrue();
        assertThat(base.getErrorMessage()).contains("not a distinguished name");
    }

    @Test
    void showsThePeopleTheAddressAsksForAndSkipsThem() {
        var run = reviewed();
        UI.getCurrent().navigate("adoption/" + run.id(), QueryParameters.fromString("step=people&doubt=MAIL_MISSING"));
        assertThat(people()).extracting(Candidate::username).containsExactly("vsecond" + number, "vthird" + number);
        test($(Button.class).withText("Skip all 2").single()).click();
        test($(Button.class).withText("Do it").single()).click();
        assertThat(of(run, "second").answer()).isEqualTo(Answer.SKIP);
        assertThat(of(run, "third").answer()).isEqualTo(Answer.SKIP);
        assertThat(of(run, "first").due()).isTrue();
    }

    @Test
    void takesAPersonAsNewWithTheAddressThatWasMissing() {
        var run = reviewed();
        var second = of(run, "second");
        assertThat(second.due()).isFalse();
        UI.getCurrent().navigate("adoption/" + run.id() + "/people/" + second.id());
        test($(Button.class).withText("Take as new").single()).click();
        test($(TextField.class).withPropertyValue(TextField::getLabel, "E-mail").single())
                .setValue("found%d@sumac.example".formatted(number));
        test($(Button.class).withText("Keep").single()).click();
        assertThat(of(run, "second").due()).isTrue();
        assertThat(of(run, "second").email()).isEqualTo("found%d@sumac.example".formatted(number));
    }

    @Test
    @SuppressWarnings("unchecked")
    void offersNothingPrivilegedForAGroup() {
        var run = reviewed();
        UI.getCurrent().navigate("adoption/" + run.id(), QueryParameters.of("step", "groups"));
        var grid = $(Grid.class).single();
        var choice = (Select<Entitlement>) test(grid).getCellComponent(0, MEANS);
        var services = choice.getListDataView().getItems().toList();
        assertThat(services).extracting(Entitlement::code).contains("PROVIDER_PORTAL");
        assertThat(services).noneMatch(Entitlement::privileged);
    }

    /** A short run is read before the page that says so is there. */
    @Test
    void noticesThatTheRunHasMovedOnWhileThePageWasMade() {
        var now = reviewed();
        var before = new AdoptionRun(
                now.id(),
                now.source(),
                now.place(),
                AdoptionRun.State.READING,
                false,
                false,
                now.startedBy(),
                now.startedAt(),
                null,
                null,
                0,
                0,
                Duration.ZERO);
        var moved = new AtomicBoolean();
        var ui = UI.getCurrent();
        ui.add(new RunControls(adoptions, candidates, before, () -> moved.set(true)));
        assertThat(ui.getPollInterval()).isPositive();
        ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
        assertThat(moved).isTrue();
    }

    @Test
    void takesOverAndSaysHowFarTheDirectoryIs() {
        var run = reviewed();
        UI.getCurrent().navigate("adoption/" + run.id());
        test($(Button.class).withText("Take over").single()).click();
        test($(Button.class).withText("Take over").last()).click();
        adoption.await(run.id(), AdoptionRun.State.DONE);
        adoption.awaitInStep(run, 1);
        UI.getCurrent().navigate("adoption/" + run.id());
        assertThat($(Span.class).withClassName("value").all())
                .extracting(Span::getText)
                .containsExactly("1", "1", "0", "0", "0");
        assertThat($(Button.class).withText("Take over").all()).isEmpty();
        assertThat($(Button.class).withText("Invite").all()).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private List<Candidate> people() {
        return ((Grid<Candidate>) $(Grid.class).single())
                .getGenericDataView()
                .getItems()
                .toList();
    }
}
