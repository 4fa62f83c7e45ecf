package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.gatehouse.common.InvalidValueException;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.registration.Conversation.Standing;
import io.gatehouse.registration.ConversationService.Reply;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ConversationServiceTests {

    @Autowired
    private ConversationService conversations;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private ApplicantService applicants;

    @Autowired
    private RegistrationLinks links;

    @Autowired
    private JournalService journal;

    private Actor staff;
    private RegistrationDetails request;

    @BeforeEach
    void receiveARequest() {
        staff = fixture.staff();
        request = fixture.nurse();
    }

    @Test
    void aQuestionWaitsForTheApplicantUntilItIsAnswered() {
        ask("Which floor do you work on?");
        assertThat(conversation().standing()).isEqualTo(Standing.WAITING_FOR_APPLICANT);

        var reply = conversations.reply(token(), "  The third.\r\nNext to radiology. ", "192.0.2.9");

        assertThat(reply).isEqualTo(Reply.TAKEN);
        assertThat(conversation().standing()).isEqualTo(Standing.ANSWERED);
        assertThat(conversation().messages())
                .extracting(Message::fromStaff, Message::author, Message::text)
                .containsExactly(
                        tuple(true, staff.displayName(), "Which floor do you work on?"),
                        tuple(false, request.name().full(), "The third.\nNext to radiology."));
    }

    @Test
    void countsWhereTheApplicantWroteLast() {
        int before = answered();
        ask("Which floor do you work on?");
        assertThat(answered()).isEqualTo(before);
        conversations.reply(token(), "The third.", null);
        assertThat(answered()).isEqualTo(before + 1);

        ask("Next to radiology?");

        assertThat(answered()).isEqualTo(before);
    }

    @Test
    void theRequestItselfStaysAsItIs() {
        ask("Which floor do you work on?");
        conversations.reply(token(), "The third.", null);

        assertThat(fixture.current(request)).isEqualTo(request);
    }

    @Test
    void theStatusPageShowsTheConversationAndWhoseTurnItIs() {
        assertThat(applicants.status(token()).orElseThrow().mayReply()).isFalse();

        ask("Which floor do you work on?");

        var page = applicants.status(token()).orElseThrow();
        assertThat(page.awaitsReply()).isTrue();
        assertThat(page.timeline()).extracting(StatusPage.Moment::act).contains("registration.question-asked");
    }

    @Test
    void theTimelineTellsWhatWasAskedAndAnswered() {
        ask("Which floor do you work on?");
        conversations.reply(token(), "The third.", null);

        var details =
                fixture
                        .as(Actor.system("test"), () -> journal.timeline(JournalObject.registration(request.id())))
                        .stream()
                        .map(row -> row.entry().details())
                        .toList();

        assertThat(details).anySatisfy(told -> assertThat(told).containsEntry("answer", "The third."));
        assertThat(details)
                .anySatisfy(told -> assertThat(told).containsEntry("question", "Which floor do you work on?"));
    }

    @Test
    void nothingIsAnsweredThatNobodyAsked() {
        assertThat(conversations.reply(token(), "Hello?", null)).isEqualTo(Reply.NOT_AWAITED);
        assertThat(conversation().messages()).isEmpty();
    }

    @Test
    void nothingIsAskedOrAnsweredOnceTheRequestHasEnded() {
        ask("Which floor do you work on?");
        applicants.withdraw(token(), null);

        assertThat(ask("And now?")).isFalse();
        assertThat(conversations.reply(token(), "Late.", null)).isEqualTo(Reply.NOT_AWAITED);
        assertThat(conversation().messages()).hasSize(1);
    }

    @Test
    void aWrongLinkAnswersNothing() {
        ask("Which floor do you work on?");

        assertThat(conversations.reply(token() + "x", "The third.", null)).isEqualTo(Reply.LINK_GONE);
    }

    @Test
    void emptyAndOverlongAndHiddenTextsAreRefused() {
        ask("Which floor do you work on?");

        for (var text : new String[] {"  ", "x".repeat(Message.MAX_TEXT + 1), "a\u202Eb", "a\u0000b"}) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> conversations.reply(token(), text, null));
        }
        assertThat(conversation().messages()).hasSize(1);
    }

    @Test
    void onlyStaffAskAndRead() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> conversations.ask(request.id(), "?"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> conversations.of(request.id()));
    }

    private boolean ask(String question) {
        return fixture.as(staff, () -> conversations.ask(request.id(), question));
    }

    private int answered() {
        return fixture.as(staff, () -> registrations.count(RegistrationFilter.answered()));
    }

    private Conversation conversation() {
        return fixture.as(staff, () -> conversations.of(request.id()));
    }

    private String token() {
        var query = links.status(request.id(), request.email()).getQuery();
        return Objects.requireNonNull(query).substring("token=".length());
    }
}
