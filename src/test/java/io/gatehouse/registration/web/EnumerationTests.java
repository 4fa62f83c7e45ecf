package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.notification.Mail;
import io.gatehouse.notification.MailFilter;
import io.gatehouse.notification.MailService;
import io.gatehouse.notification.MailTemplate;
import io.gatehouse.registration.Applicant;
import io.gatehouse.registration.RegistrationFilter;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.RegistrationRow;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.registration.form.FormFixture;
import io.gatehouse.security.Actor;
import io.gatehouse.security.SignedTokens;
import io.gatehouse.testing.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Nobody learns from the public pages whether somebody else has an account or an open request; its owner does, by mail. */
@IntegrationTest
class EnumerationTests {

    private static final Pattern OPENED = Pattern.compile("name=\"opened\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvc browser;

    @Autowired
    private SignedTokens tokens;

    @Autowired
    private Clock clock;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ReviewFixture requests;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private MailService mails;

    private final EmailAddress nobody = address();
    private final EmailAddress withAccount = address();
    private final EmailAddress withRequest = address();

    @Test
    void sendingIsAnsweredAlikeToTheByteAndTheOwnerGetsAMail() throws Exception {
        accounts.accountOf(withAccount);
        openRequest();

        var unknown = sent(nobody);

        assertThat(sent(withAccount)).isEqualTo(unknown);
        assertThat(sent(withRequest)).isEqualTo(unknown);
        assertThat(unknown.getFirst()).startsWith("303");
        assertThat(latestMail(nobody)).isEqualTo(MailTemplate.CONFIRM_ADDRESS);
        assertThat(latestMail(withAccount)).isEqualTo(MailTemplate.CONFIRM_WITH_ACCOUNT);
        assertThat(latestMail(withRequest)).isEqualTo(MailTemplate.CONFIRM_ANOTHER);
    }

    @Test
    void eachLeavesTheSameBehind() throws Exception {
        accounts.accountOf(withAccount);
        openRequest();
        int before = unconfirmed(withRequest).size();

        sent(nobody);
        sent(withAccount);
        sent(withRequest);

        assertThat(unconfirmed(nobody)).hasSize(1);
        assertThat(unconfirmed(withAccount)).hasSize(1);
        assertThat(unconfirmed(withRequest)).hasSize(before + 1);
    }

    @Test
    void savingForLaterIsAnsweredAlikeToTheByte() throws Exception {
        accounts.accountOf(withAccount);
        openRequest();

        var unknown = saved(nobody);

        assertThat(saved(withAccount)).isEqualTo(unknown);
        assertThat(saved(withRequest)).isEqualTo(unknown);
        assertThat(unknown).startsWith("200").contains("We are mailing a link to");
        assertThat(latestMail(withAccount)).isEqualTo(MailTemplate.DRAFT_SAVED);
    }

    @Test
    void askingForTheLinkToAnAccountIsAnsweredAlikeToTheByteAndTheOwnerGetsAMail() throws Exception {
        accounts.accountOf(withAccount);
        openRequest();

        var unknown = askedForLink(nobody);

        assertThat(askedForLink(withAccount)).isEqualTo(unknown);
        assertThat(askedForLink(withRequest)).isEqualTo(unknown);
        assertThat(unknown.getFirst()).startsWith("303");
        assertThat(latestMail(nobody)).isEqualTo(MailTemplate.CHANGE_UNKNOWN);
        assertThat(latestMail(withAccount)).isEqualTo(MailTemplate.CHANGE_LINK);
        assertThat(latestMail(withRequest)).isEqualTo(MailTemplate.CHANGE_UNKNOWN);
    }

    @Test
    void moreLinksThanItsOwnerShouldGetAreAnsweredAlike() throws Exception {
        accounts.accountOf(withAccount);
        var first = askedForLink(withAccount);
        for (int i = 0; i < 4; i++) {
            assertThat(askedForLink(withAccount)).isEqualTo(first);
        }

        var filter = new MailFilter(withAccount.value(), null);
        assertThat(requests.as(Actor.system("test"), () -> mails.list(filter, 0, 10)))
                .hasSize(3);
    }

    @Test
    void moreThanItsOwnerShouldGetMailAboutIsAnsweredAlike() throws Exception {
        var first = sent(nobody);
        for (int i = 0; i < 2; i++) {
            assertThat(sent(nobody)).isEqualTo(first);
        }

        assertThat(sent(nobody)).isEqualTo(first);
        // Having the mail sent again counts too: two forms and one reminder are the three of a day.
        assertThat(unconfirmed(nobody)).hasSize(2);
    }

    /** The answer to the last button, the page it leads to, and the answer to having the mail sent again. */
    private List<String> sent(EmailAddress email) throws Exception {
        var form = form(email);
        form.with("opened", opened(form));
        var answer = perform(post("/register").params(form.fields()).param("action", "send"));
        var target = Objects.requireNonNull(answer.getRedirectedUrl());
        var token = target.substring(target.indexOf('=') + 1);
        return List.of(
                all(answer, email),
                all(perform(get("/register/sent").param("token", token)), email),
                all(perform(post("/register/sent").param("token", token)), email));
    }

    /** The answer to the button, and the page it leads to. */
    private List<String> askedForLink(EmailAddress email) throws Exception {
        var issued = clock.instant().minus(Duration.ofMinutes(5)).toEpochMilli();
        var answer = perform(post("/register/change")
                .param("email", email.value())
                .param("formToken", tokens.sign("form/change-link", issued + "/" + UUID.randomUUID(), null)));
        return List.of(all(answer, email), all(perform(get(Objects.requireNonNull(answer.getRedirectedUrl()))), email));
    }

    private String saved(EmailAddress email) throws Exception {
        var answer = perform(post("/register").params(form(email).fields()).param("action", "save-draft"));
        return all(answer, email);
    }

    private FormFixture form(EmailAddress email) {
        var issued = clock.instant().minus(Duration.ofMinutes(5)).toEpochMilli();
        return RegisterPageTests.employee()
                .with("person.email", email.value())
                .with("formToken", tokens.sign("form/register", issued + "/" + UUID.randomUUID(), null))
                .with("authorizedEmployee", "true")
                .with("policiesRead", "true");
    }

    private String opened(FormFixture form) throws Exception {
        var page = perform(post("/register").params(form.fields()).param("action", "open-policy"));
        var mark = OPENED.matcher(page.getContentAsString());
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    /** Status, headers and body, without what is random in each answer; its length stays. */
    private static String all(MockHttpServletResponse answer, EmailAddress email) throws Exception {
        var text = new StringBuilder().append(answer.getStatus());
        for (var name : answer.getHeaderNames().stream().sorted().toList()) {
            text.append('\n').append(name).append(": ").append(answer.getHeaders(name));
        }
        text.append("\n\n").append(answer.getContentAsString());
        return Pattern.compile("[A-Za-z0-9_-]{20,}(\\.[A-Za-z0-9_-]+){2}")
                .matcher(text.toString().replace(email.value(), "<address>"))
                .replaceAll(token -> "<token of " + token.group().length() + ">")
                .replaceAll("nonce-[A-Za-z0-9+/=_-]+", "<nonce>")
                .replaceAll("nonce=\"[^\"]+\"", "<nonce>");
    }

    /** From a network address of its own each time, so that limits by address do not meet. */
    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        var from = "2001:db8:" + Integer.toHexString(ThreadLocalRandom.current().nextInt(1, 0xffff)) + ":"
                + Integer.toHexString(ThreadLocalRandom.current().nextInt(1, 0xffff)) + "::1";
        return browser.perform(request.with(sender -> {
                    sender.setRemoteAddr(from);
                    return sender;
                }))
                .andReturn()
                .getResponse();
    }

    private void openRequest() {
        var form = RegistrationFixture.nurse("Okonkwo");
        var old = form.applicant();
        requests.confirmed(RegistrationFixture.form(
                new Applicant(
                        old.name(),
                        old.credentials(),
                        withRequest,
                        old.phone(),
                        null,
                        null,
                        old.jobTitle(),
                        null,
                        null,
                        null),
                form.asked()));
    }

    private MailTemplate latestMail(EmailAddress email) {
        var filter = new MailFilter(email.value(), null);
        return requests.as(Actor.system("test"), () -> mails.list(filter, 0, 10)).stream()
                .map(Mail::template)
                .filter(template -> template != MailTemplate.CONFIRM_ADDRESS || !known(email))
                .filter(template -> template != MailTemplate.REQUEST_RECEIVED)
                .findFirst()
                .orElseThrow();
    }

    /** Having it sent again is a plain reminder, for everybody. */
    private boolean known(EmailAddress email) {
        return !email.equals(nobody);
    }

    private List<RegistrationRow> unconfirmed(EmailAddress email) {
        var filter = new RegistrationFilter(email.value(), Set.of(RegistrationState.SUBMITTED), false);
        return requests.as(Actor.system("test"), () -> registrations.list(filter, 0, 10));
    }

    /** All of one length; each at a domain of its own. */
    private static EmailAddress address() {
        return EmailAddress.of(
                "a" + UUID.randomUUID().toString().substring(0, 13) + "@" + UUID.randomUUID() + ".example");
    }
}
