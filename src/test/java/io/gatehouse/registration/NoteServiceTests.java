package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class NoteServiceTests {

    @Autowired
    private NoteService notes;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private JournalService journal;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    private Actor me;
    private Actor colleague;
    private RegistrationDetails request;

    @BeforeEach
    void meet() {
        me = fixture.staff();
        colleague = fixture.staff();
        request = fixture.nurse();
    }

    @Test
    void keepsNotesInTheirOrder() {
        add("She starts on Monday.");
        add("The site administrator agrees.");

        assertThat(notes())
                .extracting(Note::text)
                .containsExactly("She starts on Monday.", "The site administrator agrees.");
        assertThat(notes()).extracting(Note::author).containsOnly(me.displayName());
    }

    @Test
    void knowsWhomANoteNames() {
        add("Please look, @" + colleague.name() + ". Thank you @" + me.name() + "!");

        assertThat(notes())
                .singleElement()
                .satisfies(note -> assertThat(note.mentioned())
                        .extracting(Colleague::account)
                        .containsExactlyInAnyOrder(colleague.accountId(), me.accountId()));
    }

    @Test
    void findsTheRequestsWhoseNotesNameSomebody() {
        add("Please look, @" + colleague.name());
        add("And again @" + colleague.name());

        assertThat(mentioning(colleague)).containsExactly(request.id().toString());
        assertThat(mentioning(me)).isEmpty();
    }

    @Test
    void anAddressNamesNobody() {
        add("Wrote to front.desk@clinic.example and to x.@y.example; 3 @ 4 o'clock");

        assertThat(notes())
                .singleElement()
                .satisfies(note -> assertThat(note.mentioned()).isEmpty());
    }

    @Test
    void whomNobodyWouldTellIsSaidAndNothingIsKept() {
        var outsider = accounts.actor(accounts.account(accounts.organization().id(), "AUDIT_CONTACT"));

        assertThatThrownBy(() -> add("Please look, @nobody.at.all"))
                .isInstanceOfSatisfying(
                        UnknownColleagueException.class,
                        unknown -> assertThat(unknown.username()).isEqualTo("nobody.at.all"));
        assertThatThrownBy(() -> add("Please look, @" + outsider.name())).isInstanceOf(UnknownColleagueException.class);
        assertThat(notes()).isEmpty();
    }

    @Test
    void theJournalTellsWhoIsNamedAndNotWhatIsSaid() {
        add("Born in 1941, @" + colleague.name());

        var rows = fixture.as(me, () -> journal.timeline(JournalObject.registration(request.id())));
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.entry().act()).isEqualTo("registration.colleague-mentioned");
            assertThat(row.entry().details()).containsEntry("colleagues", colleague.displayName());
        });
        assertThat(rows)
                .noneSatisfy(row -> assertThat(row.entry().details().toString()).contains("1941"));
    }

    private void add(String text) {
        fixture.as(me, () -> {
            notes.add(request.id(), text);
            return "";
        });
    }

    private List<Note> notes() {
        return fixture.as(me, () -> notes.of(request.id()));
    }

    private List<String> mentioning(Actor somebody) {
        var filter = new RegistrationFilter(
                SearchTerms.typed(""),
                EnumSet.allOf(RegistrationState.class),
                null,
                Narrowing.NONE.heldBy(new Handler.Mentioned(Objects.requireNonNull(somebody.accountId()))),
                RegistrationOrder.OLDEST_FIRST);
        return fixture.as(me, () -> registrations.list(filter, 0, 10)).stream()
                .map(row -> row.id().toString())
                .toList();
    }
}
