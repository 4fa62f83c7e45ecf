package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.gatehouse.account.AccountCorrections;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.GrantService;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.notification.CapturedMail;
import io.gatehouse.notification.Mail;
import io.gatehouse.notification.MailFilter;
import io.gatehouse.notification.MailService;
import io.gatehouse.notification.MailTemplate;
import io.gatehouse.notification.OutboxFixture;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.ChangeFixture;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationFilter;
import io.gatehouse.registration.RegistrationRow;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.RequestKind;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.registration.ReviewService;
import io.gatehouse.security.Actor;
import io.gatehouse.security.SignedTokens;
import io.gatehouse.testing.IntegrationTest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** Somebody with an account has a link mailed, opens the form with what there is, and sends what is to be different. */
@IntegrationTest
class ChangePageTests {

    private static final Pattern LINK = Pattern.compile("http://gatehouse\\.test(/register/change\\?token=\\S+)");

    private static final Pattern STATUS = Pattern.compile("http://gatehouse\\.test(/status\\?token=\\S+)");
    private static final Pattern DRAFT = Pattern.compile("http://gatehouse\\.test(/register/draft\\?token=\\S+)");

    @Autowired
    private MockMvc browser;

    @Autowired
    private ChangeFixture change;

    @Autowired
    private AccountCorrections corrections;

    @Autowired
    private AccountFixture people;

    @Autowired
    private AccountService accounts;

    @Autowired
    private GrantService grants;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private MailService mails;

    @Autowired
    private OutboxFixture outbox;

    @Autowired
    private SignedTokens tokens;

    @Autowired
    private Clock clock;

    private OrganizationDetails organization;
    private AccountSnapshot known;

    @BeforeEach
    void openAnAccount() {
        organization = people.organization();
        var staff = fixture.staff();
        var request = fixture.nurseAt(organization);
        var decision = fixture.as(staff, () -> reviews.propose(request)).decision();
        ReviewFixture.decided(fixture.approve(staff, request, decision));
        known = account(request.accountId());
    }

    @Test
    void theWholeWayFromTheMailedLinkWithoutScript() throws Exception {
        var page = perform(get(mailedLink()));
        assertThat(page.getContentAsString())
                .contains("Change or renew your access", known.username(), organization.legalName())
                .contains(known.email().value())
                .contains("Save and go on later", "until our staff agreed, the one before counts")
                .doesNotContain("One that only you read", "Which of these are you?", "Preferred username");

        var fields = fields(page);
        fields.set("person.phone", "315 555 0177");
        fields.add("access.services", "IMAGE_VIEW");
        var check = press(fields, "check");
        assertThat(check.getContentAsString())
                .contains("What becomes different", "(315) 555-0142", "(315) 555-0177", "Send the change")
                .doesNotContain("Where was that?");

        var sent = send(check);
        assertThat(sent.getStatus()).isEqualTo(303);
        var status = perform(get(URI.create(Objects.requireNonNull(sent.getRedirectedUrl()))));
        assertThat(status.getContentAsString())
                .contains("asks for a change of the account you have", "You asked for a change of your account.");
        assertThat(listed()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(RequestKind.CHANGE);
            assertThat(row.entitlements()).containsExactly("IMAGE_VIEW");
        });
    }

    @Test
    void whoNeverFilledInAFormBeginsWithTheAddressOfTheOrganization() throws Exception {
        known = people.account(organization.id(), "IMAGE_VIEW");

        var page = perform(get(mailedLink())).getContentAsString();

        assertThat(page).contains(organization.legalName(), "value=\"12 Elm St\"", "value=\"13202\"");
    }

    @Test
    void whatEndsIsTickedToGoOn() throws Exception {
        people.asSystem(() -> grants.add(
                known.id(),
                organization.id(),
                "IMAGE_VIEW",
                LocalDate.now(clock).plusDays(30)));
        var page = perform(get(mailedLink()));
        assertThat(page.getContentAsString()).contains("What ends", "value=\"IMAGE_VIEW\"");

        var check = press(fields(page), "check");
        assertThat(check.getContentAsString()).contains("To be renewed");
        send(check);

        assertThat(listed()).singleElement().extracting(RegistrationRow::kind).isEqualTo(RequestKind.RENEWAL);
    }

    @Test
    void ofSeveralOrganizationsOneIsChosenFirst() throws Exception {
        var second = people.organization();
        change.worksAlsoAt(known, second);
        var link = mailedLink();
        var choice = perform(get(link));
        assertThat(choice.getContentAsString())
                .contains("Which of your organizations is it about?", organization.legalName(), second.legalName())
                .doesNotContain("id=\"typed\"");

        var page = perform(get(URI.create(link + "&at=" + second.id())));
        assertThat(page.getContentAsString()).contains("has now at " + HtmlUtils.htmlEscape(second.legalName()));
        var fields = fields(page);
        fields.add("access.services", "IMAGE_VIEW");
        send(press(fields, "check"));

        assertThat(listed()).singleElement().satisfies(row -> {
            assertThat(row.organizationName()).isEqualTo(second.legalName());
            assertThat(row.entitlements()).containsExactly("IMAGE_VIEW");
        });
    }

    @Test
    void aReturnedChangeIsCorrectedOnItsPageAndChangesTheAccount() throws Exception {
        var fields = fields(perform(get(mailedLink())));
        fields.set("person.phone", "315 555 0177");
        fields.add("access.services", "IMAGE_VIEW");
        send(press(fields, "check"));
        var request = request();

        fixture.returned(request, FormPart.JOB);
        var mailed = text(mailed(MailTemplate.REQUEST_RETURNED).getFirst());
        assertThat(mailed).contains("Please correct: Job title");
        var status = found(mailed, STATUS);
        assertThat(perform(get(status)).getContentAsString())
                .contains("Please correct:", "Job title", "asks for a change of the account you have");
        var page = perform(get(URI.create(status.toString().replace("/status?", "/status/correct?"))));
        assertThat(page.getContentAsString()).doesNotContain("name=\"access.services\"", "Save and go on later");
        var corrected = fields(page);
        corrected.set("person.jobTitle", "Charge nurse");
        var affirmed = fields(correct(corrected, "check"));
        affirmed.set("authorizedEmployee", "true");
        assertThat(correct(affirmed, "send").getStatus()).isEqualTo(303);

        var now = request();
        assertThat(now.kind()).isEqualTo(RequestKind.CHANGE);
        var staff = fixture.staff();
        var decision = fixture.as(staff, () -> reviews.propose(now)).decision();
        ReviewFixture.decided(fixture.approve(staff, now, decision));
        var account = account(known.id());
        assertThat(account.jobTitle()).isEqualTo("Charge nurse");
        assertThat(String.valueOf(account.phone())).endsWith("3155550177");
        assertThat(account.affiliations().getFirst().grants())
                .extracting(GrantSnapshot::entitlement)
                .contains("PROVIDER_PORTAL", "IMAGE_VIEW");
    }

    private RegistrationDetails request() {
        var id = listed().getFirst().id();
        return fixture.as(fixture.staff(), () -> registrations.find(id).orElseThrow());
    }

    private MockHttpServletResponse correct(MultiValueMap<String, String> fields, String action) throws Exception {
        fields.set("action", action);
        return perform(post("/status/correct").params(fields));
    }

    @Test
    void aSavedChangeIsMailedToTheAccountAndGoesOnFromThere() throws Exception {
        people.asSystem(() -> grants.add(
                known.id(),
                organization.id(),
                "IMAGE_VIEW",
                LocalDate.now(clock).plusDays(30)));
        var fields = fields(perform(get(mailedLink())));
        fields.set("person.phone", "315 555 0177");
        fields.set("person.email", "somebody." + known.email().value());
        fields.remove("renew");

        var answer = save(fields);

        assertThat(answer.getContentAsString())
                .contains("We are mailing a link to " + known.email().value(), "315 555 0177");
        var link = draftLink();
        var page = perform(get(link));
        assertThat(page.getContentAsString())
                .contains(
                        "Nothing was sent yet",
                        "315 555 0177",
                        "somebody." + known.email().value(),
                        "What ends")
                .doesNotContain("Which of these are you?", "checked=\"checked\" name=\"renew\"");
        var again = fields(page);
        assertThat(again.getFirst("renew")).isNull();
        again.set("person.email", known.email().value());
        assertThat(send(press(again, "check")).getStatus()).isEqualTo(303);
        assertThat(listed()).singleElement().extracting(RegistrationRow::kind).isEqualTo(RequestKind.CHANGE);
        assertThat(perform(get(link)).getStatus()).isEqualTo(404);
    }

    @Test
    void aSavedChangeEndsWhenTheAccountHasAnotherAddress() throws Exception {
        save(fields(perform(get(mailedLink()))));
        var link = draftLink();
        people.asSystem(() -> {
            corrections.correct(known.id(), facts -> facts.reachedAt(EmailAddress.of("other." + known.email())));
            return true;
        });

        assertThat(perform(get(link)).getStatus()).isEqualTo(404);
    }

    @Test
    void nothingIsSavedWithAWrongLink() throws Exception {
        var fields = fields(perform(get(mailedLink())));
        fields.set("change", fields.getFirst("change") + "x");

        var answer = save(fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Your link has ended");
        assertThat(mailed(MailTemplate.DRAFT_SAVED)).isEmpty();
    }

    @Test
    void nothingIsSentThatIsThereAlready() throws Exception {
        var check = press(fields(perform(get(mailedLink()))), "check");
        assertThat(check.getContentAsString()).contains("Nothing is different from what you have.");

        var answer = send(check);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Nothing was sent: this is what you have already.");
        assertThat(listed()).isEmpty();
    }

    @Test
    void aLinkThatIsWrongOpensNothingAndSendsNothing() throws Exception {
        var fields = fields(perform(get(mailedLink())));
        fields.set("person.phone", "315 555 0177");
        fields.set("change", fields.getFirst("change") + "x");

        var answer = send(press(fields, "check"));

        assertThat(answer.getContentAsString()).contains("Your link has ended, so nothing was sent.");
        assertThat(listed()).isEmpty();
        var page = perform(get("/register/change").param("token", "x.y.z"));
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString()).contains("This link is no longer valid");
    }

    @Test
    void sayingIsInSpanishToo() throws Exception {
        var link = mailedLink();

        var page = perform(get(URI.create(link + "&language=es"))).getContentAsString();

        assertThat(page).contains("Cambiar o renovar su acceso", "Esto es lo que tiene ahora la cuenta");
        var ask = perform(get("/register/change").param("language", "es")).getContentAsString();
        assertThat(ask).contains("Correo electrónico de su cuenta");
    }

    /** The button sends it where it says. */
    private MockHttpServletResponse save(MultiValueMap<String, String> fields) throws Exception {
        fields.set("action", "save-draft");
        return perform(post("/register/draft").params(fields));
    }

    private URI draftLink() {
        return link(mailed(MailTemplate.DRAFT_SAVED).getFirst(), DRAFT);
    }

    /** As it came by mail. */
    private URI mailedLink() throws Exception {
        var asked = perform(
                post("/register/change").param("email", known.email().value()).param("formToken", formToken()));
        assertThat(asked.getRedirectedUrl()).isEqualTo("/register/change/sent");
        return link(mailed(MailTemplate.CHANGE_LINK).getFirst(), LINK);
    }

    private URI link(Mail mail, Pattern pattern) {
        return found(text(mail), pattern);
    }

    private String text(Mail mail) {
        var sent = outbox.settled(mail.id());
        return people.asSystem(
                () -> mails.captured(sent.id()).map(CapturedMail::text).orElseThrow());
    }

    private static URI found(String text, Pattern pattern) {
        var found = pattern.matcher(text);
        assertThat(found.find()).isTrue();
        return URI.create(found.group(1));
    }

    private List<Mail> mailed(MailTemplate template) {
        var filter = new MailFilter(known.email().value(), null);
        return people.asSystem(() -> mails.list(filter, 0, 20)).stream()
                .filter(mail -> mail.template() == template)
                .toList();
    }

    private String formToken() {
        var issued = clock.instant().minus(Duration.ofMinutes(5)).toEpochMilli();
        return tokens.sign("form/change-link", issued + "/" + UUID.randomUUID(), null);
    }

    /** What a browser would send of the page's form. */
    private MultiValueMap<String, String> fields(MockHttpServletResponse page) throws Exception {
        var form = (FormElement)
                Objects.requireNonNull(Jsoup.parse(page.getContentAsString()).getElementById("typed"));
        var fields = new LinkedMultiValueMap<String, String>();
        form.formData().forEach(field -> fields.add(field.key(), field.value()));
        var issued = clock.instant().minus(Duration.ofMinutes(5)).toEpochMilli();
        fields.set("formToken", tokens.sign("form/register", issued + "/" + UUID.randomUUID(), null));
        return fields;
    }

    private MockHttpServletResponse press(MultiValueMap<String, String> fields, String action) throws Exception {
        fields.set("action", action);
        return perform(post("/register").params(fields));
    }

    private MockHttpServletResponse send(MockHttpServletResponse check) throws Exception {
        var fields = fields(press(fields(check), "open-policy"));
        fields.set("authorizedEmployee", "true");
        fields.set("policiesRead", "true");
        return press(fields, "send");
    }

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

    private List<RegistrationRow> listed() {
        var open = Set.of(RegistrationState.CONFIRMED);
        var filter = new RegistrationFilter(known.email().value(), open, false);
        return fixture.as(Actor.system("test"), () -> registrations.list(filter, 0, 10));
    }

    private AccountSnapshot account(AccountId id) {
        return people.asSystem(() -> accounts.snapshots(List.of(id)).getFirst());
    }
}
