package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.gatehouse.registration.ConversationService;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationLinks;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.testing.IntegrationTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ReplyPageTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private ConversationService conversations;

    @Autowired
    private RegistrationLinks links;

    private RegistrationDetails request;

    @BeforeEach
    void ask() {
        request = fixture.nurse();
        fixture.as(fixture.staff(), () -> conversations.ask(request.id(), "Which <b>floor</b>?"));
    }

    @Test
    void theQuestionIsShownAsTextWithAFieldForTheAnswer() throws Exception {
        var page = open();

        assertThat(page).contains("Our staff have a question for you", "Which &lt;b&gt;floor&lt;/b&gt;?");
        assertThat(page).contains("name=\"text\"", "Send the answer");
    }

    @Test
    void theOtherLanguageKeepsTheAnswerThatIsBeingTyped() throws Exception {
        var token = links.statusPath(request).substring("/status?token=".length());

        var page = browser.perform(post("/status")
                        .param("language", "es")
                        .param("token", token)
                        .param("text", "The thi"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("<html lang=\"es\"", ">The thi</textarea>", "Enviar la respuesta");
    }

    @Test
    void theAnswerIsTakenAndShown() throws Exception {
        var answer = reply("The third.");

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).endsWith("&done=answered");
        assertThat(open()).contains("The third.").doesNotContain("Our staff have a question for you");
    }

    @Test
    void whatCannotBeTakenComesBackWithItsSentence() throws Exception {
        var answer = reply("x".repeat(2001));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("up to 2,000 characters", "x".repeat(2001));
    }

    @Test
    void manyAnswersInAShortTimeAreHeldBackAndKeptInTheField() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(reply("Answer " + i).getStatus()).isEqualTo(303);
        }

        var answer = reply("One too many");

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getContentAsString()).contains("many answers in a short time", "One too many");
    }

    private String open() throws Exception {
        return browser.perform(get("/status").param("token", token()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse reply(String text) throws Exception {
        return browser.perform(post("/status/reply").param("token", token()).param("text", text))
                .andReturn()
                .getResponse();
    }

    private String token() {
        var query = links.status(request.id(), request.email()).getQuery();
        return Objects.requireNonNull(query).substring("token=".length());
    }
}
