package io.gatehouse.registration.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class SavedViewServiceTests {

    @Autowired
    private SavedViewService views;

    @Autowired
    private JournalService journal;

    @Autowired
    private AccountFixture people;

    private Actor lead;
    private Actor colleague;
    private final String name = "Radiology " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void meet() {
        lead = people.lead();
        colleague = people.staff();
    }

    /** Shared views are everybody's, also other tests'. */
    @AfterEach
    void tidy() {
        of(lead).stream().filter(SavedView::shared).forEach(view -> people.as(lead, () -> views.remove(view.id())));
    }

    @Test
    void keepsAViewForWhoeverSavedIt() {
        assertThat(save(colleague, name, "q=mri&sort=name")).isEqualTo(SavedViewOutcome.DONE);

        assertThat(of(colleague)).extracting(SavedView::query).containsExactly("q=mri&sort=name");
        assertThat(of(lead)).extracting(SavedView::name).doesNotContain(name);
    }

    @Test
    void refusesANameThatIsThereAlready() {
        save(colleague, name, "q=mri");

        assertThat(save(colleague, " " + name.toUpperCase(), "q=ct")).isEqualTo(SavedViewOutcome.NAME_TAKEN);
        assertThat(save(colleague, "  ", "q=ct")).isEqualTo(SavedViewOutcome.NAME_UNUSABLE);
        assertThat(save(lead, name, "q=ct")).isEqualTo(SavedViewOutcome.DONE);
    }

    @Test
    void keepsNoMoreThanSomebodyFindsTheirWayIn() {
        for (int i = 0; i < SavedViewService.MOST; i++) {
            assertThat(save(colleague, name + i, "q=" + i)).isEqualTo(SavedViewOutcome.DONE);
        }

        assertThat(save(colleague, name, "q=more")).isEqualTo(SavedViewOutcome.TOO_MANY);
    }

    @Test
    void givesEverybodyWhatALeadSharesAndJournalsIt() {
        var view = saved(lead);

        assertThat(people.as(lead, () -> views.share(view.id(), true))).isEqualTo(SavedViewOutcome.DONE);

        assertThat(of(colleague)).extracting(SavedView::name).contains(name);
        var rows = people.as(
                lead,
                () -> journal.timeline(new JournalObject("DESK_VIEW", view.id().toString())));
        assertThat(rows).extracting(row -> row.entry().act()).containsExactly("desk.view-shared");
    }

    @Test
    void leavesSharedViewsToTheLeads() {
        var view = saved(lead);
        people.as(lead, () -> views.share(view.id(), true));

        assertThat(people.as(colleague, () -> views.rename(view.id(), "Other"))).isEqualTo(SavedViewOutcome.NOT_YOURS);
        assertThat(people.as(colleague, () -> views.remove(view.id()))).isEqualTo(SavedViewOutcome.NOT_YOURS);
        assertThatThrownBy(() -> people.as(colleague, () -> views.share(view.id(), false)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(of(colleague)).extracting(SavedView::name).contains(name);
    }

    @Test
    void renamesAndRemovesOnesOwn() {
        var view = saved(colleague);

        people.as(colleague, () -> views.rename(view.id(), name + " and CT"));
        assertThat(of(colleague)).extracting(SavedView::name).containsExactly(name + " and CT");

        people.as(colleague, () -> views.remove(view.id()));
        assertThat(of(colleague)).isEmpty();
    }

    private SavedView saved(Actor owner) {
        save(owner, name, "q=mri");
        return of(owner).stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SavedViewOutcome save(Actor owner, String called, String query) {
        return people.as(owner, () -> views.save(called, query));
    }

    private List<SavedView> of(Actor person) {
        return people.as(person, () -> views.mine()).stream()
                .filter(view ->
                        view.owner().equals(person.accountId()) || view.name().startsWith(name))
                .toList();
    }
}
