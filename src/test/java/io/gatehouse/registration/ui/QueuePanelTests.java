package io.gatehouse.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.ui.SearchField;
import io.gatehouse.registration.ChangeFixture;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.RegistrationRow;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.ViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QueuePanelTests extends ViewTest {

    private static final int FLAGS = 4;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ChangeFixture changes;

    @Autowired
    private CurrentActor actor;

    private final String name = ReviewFixture.lastName();

    @Test
    void saysWhatItShowsInsteadOfAMistypedName() {
        var meant = request(name);

        show("q=" + name.substring(0, 9) + name.substring(10));

        assertThat(ids()).containsExactly(meant.id());
        assertThat(panel()).contains("Nobody wrote", name.toLowerCase());
    }

    @Test
    void countsBesideAViewWhatTheViewShows() {
        var me = actor.get();
        fixture.as(me, () -> fixture.takeUp(request(name)));
        fixture.as(me, () -> fixture.takeUp(request(name)));
        fixture.as(accounts.staff(), () -> fixture.takeUp(request(name)));

        show("with=me");

        assertThat(test(grid()).size()).isEqualTo(2);
        assertThat(view("Mine").getElement().getTextRecursively()).contains("2");
        assertThat(view("Mine").getElement().getAttribute("aria-current")).isEqualTo("page");
        assertThat(view("Mine").getHref()).isEqualTo("requests?with=me");
    }

    @Test
    void keepsFiltersAndOrderInTheAddress() {
        var second = request(name + "b");
        var first = request(name + "a");
        fixture.confirmed(RegistrationFixture.everything(name + "c"));

        show("q=" + name + "&sort=name-down&age=1&with=nobody");
        assertThat(ids()).isEmpty();

        show("q=" + name + "&sort=name&with=nobody");
        assertThat(ids().subList(0, 2)).containsExactly(first.id(), second.id());
        assertThat(order()).extracting(one -> one.getSorted().getKey()).containsExactly("NAME");
        assertThat($(SearchField.class).single().getValue()).isEqualTo(name);

        show("q=" + name + "&service=RHIO_ADMINISTRATOR");
        assertThat(ids()).hasSize(1);
        assertThat($(Select.class).all()).extracting(Select::getValue).contains("RHIO_ADMINISTRATOR");
    }

    @Test
    void narrowsToChangesByTheAddressAndByTheChoice() {
        request(name);
        var change = changes.change(name);

        show("q=" + name + "&kind=change");
        assertThat(ids()).containsExactly(change.id());
        assertThat(kinds().getValue()).isEqualTo(QueueKind.CHANGE);

        test(kinds()).selectItem("New access");
        assertThat(ids()).hasSize(1).doesNotContain(change.id());
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("kind=new", "q=" + name);
    }

    @Test
    void showsWhoseApplicantAnsweredAndSince() {
        request(name);
        var returned = fixture.returned(request(name), FormPart.NPI);
        show("q=" + name + "&status=answered");
        assertThat(ids()).isEmpty();

        fixture.corrected(returned, accounts.unusedNpi());

        show("q=" + name + "&status=answered");
        assertThat(ids()).containsExactly(returned.id());
        assertThat(flags(0)).contains("Answered 0 min ago");
        assertThat(view("Answered").getHref()).isEqualTo("requests?status=answered");
    }

    @Test
    void anAnsweredRequestThatWasDecidedNoLongerBelongsThere() {
        var answered = fixture.corrected(fixture.returned(request(name), FormPart.NPI), accounts.unusedNpi());
        show("q=" + name + "&status=answered");
        var row = test(grid()).getRow(0);

        assertThat(QueueStatus.ANSWERED.shows(row)).isTrue();
        assertThat(QueueStatus.ANSWERED.shows(RegistrationRow.of(answered).as(RegistrationState.ON_HOLD)))
                .isFalse();
    }

    @SuppressWarnings("unchecked")
    private Select<QueueKind> kinds() {
        return $(Select.class).all().stream()
                .filter(select -> select.getValue() instanceof QueueKind)
                .findFirst()
                .orElseThrow();
    }

    private RegistrationDetails request(String lastName) {
        return fixture.confirmed(RegistrationFixture.nurse(lastName));
    }

    private static void show(String query) {
        UI.getCurrent().navigate("requests", QueryParameters.fromString(query));
    }

    private List<RegistrationId> ids() {
        return java.util.stream.IntStream.range(0, test(grid()).size())
                .mapToObj(row -> test(grid()).getRow(row))
                .map(RegistrationRow::id)
                .toList();
    }

    private String flags(int row) {
        return test(grid())
                .getLitRendererPropertyValue(row, FLAGS, "marks", List.class)
                .toString();
    }

    private List<GridSortOrder<RegistrationRow>> order() {
        return grid().getSortOrder();
    }

    private QueueGrid grid() {
        return $(QueueGrid.class).single();
    }

    private String panel() {
        return $(QueuePanel.class).single().getElement().getTextRecursively();
    }

    private Anchor view(String label) {
        return $(Anchor.class, $(QueueViews.class).single()).all().stream()
                .filter(link -> link.getElement().getTextRecursively().startsWith(label))
                .findFirst()
                .orElseThrow();
    }
}
