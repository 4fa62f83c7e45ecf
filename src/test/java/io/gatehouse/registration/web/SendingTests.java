package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.gatehouse.registration.Attestation;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationFilter;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.form.FormFixture;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.SignedTokens;
import io.gatehouse.testing.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class SendingTests {

    private static final Pattern OPENED = Pattern.compile("name=\"opened\" value=\"([^\"]+)\"");

    private final String email =
            "a" + UUID.randomUUID().toString().substring(0, 13) + "@" + UUID.randomUUID() + ".example";

    /** Of its own for each test, so that limits by address do not meet. */
    private final String address =
            "2001:db8:2:" + Integer.toHexString(ThreadLocalRandom.current().nextInt(1, 0xffff)) + "::1";

    @Autowired
    private MockMvc browser;

    @Autowired
    private SignedTokens tokens;

    @Autowired
    private Clock clock;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private CurrentActor actor;

    @Test
    void takesARegistrationInAndSaysWhereTheMailWent() throws Exception {
        var answer = send(complete());

        assertThat(answer.getStatus()).isEqualTo(303);
        var page = browser.perform(get(target(answer))).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains(email).contains("within seven days");
        assertThat(page.getHeader(HttpHeaders.SET_COOKIE)).isNull();
    }

    @Test
    void keepsBothAttestationsWithVersionTimeAndAddress() throws Exception {
        send(complete());

        var kept = registered().getFirst().attestations();
        assertThat(kept).extracting(Attestation::kind).containsExactlyInAnyOrder(Attestation.Kind.values());
        assertThat(kept).allSatisfy(one -> {
            assertThat(one.address()).isEqualTo(address);
            assertThat(one.textVersion()).isEqualTo("2026-01");
        });
        assertThat(kept)
                .filteredOn(one -> one.kind() == Attestation.Kind.POLICIES_READ)
                .allSatisfy(one -> assertThat(one.openedAt()).isBefore(one.attestedAt()));
    }

    @Test
    void makesOneRegistrationOfADoubleClick() throws Exception {
        var form = complete();

        var first = send(form);
        var second = send(form);

        assertThat(first.getStatus()).isEqualTo(second.getStatus()).isEqualTo(303);
        assertThat(registered()).hasSize(1);
    }

    @Test
    void makesOneRegistrationOfFormsThatArriveAtTheSameMoment() throws Exception {
        var form = complete();
        var ready = new CyclicBarrier(4);
        List<Future<MockHttpServletResponse>> answers;
        try (var senders = Executors.newFixedThreadPool(4)) {
            answers = senders.invokeAll(Collections.nCopies(4, () -> {
                ready.await();
                return send(form);
            }));
        }

        for (var answer : answers) {
            assertThat(answer.get().getStatus()).isEqualTo(303);
            assertThat(page(answer.get())).contains(email);
        }
        assertThat(registered()).hasSize(1);
    }

    @Test
    void sendsNothingWithoutBothAttestations() throws Exception {
        var answer = send(complete().without("authorizedEmployee").without("policiesRead"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("2 answers need another look")
                .contains(email);
        assertThat(registered()).isEmpty();
    }

    @Test
    void sendsNothingUnlessThePoliciesWereOpened() throws Exception {
        var answer =
                send(complete().with("opened", tokens.sign("something-else", "2026-01 2026-01-01T00:00:00Z", null)));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Open the document and read it first");
        assertThat(registered()).isEmpty();
    }

    @Test
    void takesNothingFromProgramsThatFillInEveryField() throws Exception {
        var answer = send(complete().with("website", "https://spam.example"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("has to stay empty").contains(email);
        assertThat(registered()).isEmpty();
    }

    @Test
    void takesNothingThatWasFilledInTooFast() throws Exception {
        var answer = send(complete().with("formToken", tokenOfAge(Duration.ofMillis(200))));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("That was very quick");
        assertThat(registered()).isEmpty();
    }

    @Test
    void losesNothingWhenTheFormWasOpenTooLong() throws Exception {
        var answer = send(complete().with("formToken", tokenOfAge(Duration.ofDays(3))));

        var page = answer.getContentAsString();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page).contains("had been open for a long time").contains(email);
        assertThat(page).containsPattern("name=\"formToken\" value=\"[^\"]+\"");
        assertThat(page).containsPattern("name=\"authorizedEmployee\"[^>]*checked");
    }

    @Test
    void doesNotTakeAFormTokenOfItsOwnMaking() throws Exception {
        var answer = send(complete().with("formToken", "bm90aGluZw.-.c2VhbA"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(registered()).isEmpty();
    }

    @Test
    void answersTheSameWhetherTheAddressIsKnownOrNot() throws Exception {
        var unknown = page(send(complete()));
        var known = page(send(complete()));

        assertThat(withoutTokens(known)).isEqualTo(withoutTokens(unknown));
        assertThat(registered()).hasSize(2);
    }

    @Test
    void answersTheSameWhenTheAddressGotEnoughMailToday() throws Exception {
        var first = page(send(complete()));
        send(complete());
        send(complete());
        var fourth = page(send(complete()));

        assertThat(withoutTokens(fourth)).isEqualTo(withoutTokens(first));
        assertThat(registered()).hasSize(3);
    }

    @Test
    void keepsEverythingTypedWhenOneNetworkSendsTooMuch() throws Exception {
        for (int i = 0; i < 5; i++) {
            send(complete());
        }

        var answer = send(complete());

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getContentAsString()).contains(email).contains("too many registrations");
    }

    private FormFixture complete() throws Exception {
        var form = RegisterPageTests.employee()
                .with("person.email", email)
                .with("formToken", tokenOfAge(Duration.ofMinutes(5)))
                .with("authorizedEmployee", "true")
                .with("policiesRead", "true");
        return form.with("opened", opened(form));
    }

    private String opened(FormFixture form) throws Exception {
        var page = browser.perform(post("/register").params(form.fields()).param("action", "open-policy"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var mark = OPENED.matcher(page);
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    private String tokenOfAge(Duration age) {
        var issued = clock.instant().minus(age).toEpochMilli();
        return tokens.sign("form/register", issued + "/" + UUID.randomUUID(), null);
    }

    private MockHttpServletResponse send(FormFixture form) throws Exception {
        return browser.perform(post("/register")
                        .params(form.fields())
                        .param("action", "send")
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    private String page(MockHttpServletResponse redirect) throws Exception {
        return browser.perform(get(target(redirect))).andReturn().getResponse().getContentAsString();
    }

    private static String target(MockHttpServletResponse redirect) {
        return Objects.requireNonNull(redirect.getRedirectedUrl());
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "value").replaceAll("token=[\\w.-]+", "token");
    }

    private List<RegistrationDetails> registered() {
        var filter = new RegistrationFilter(email, Set.of(RegistrationState.SUBMITTED), false);
        return actor.callAs(
                Actor.system("test"),
                () -> registrations.list(filter, 0, 10).stream()
                        .map(row -> registrations.find(row.id()).orElseThrow())
                        .toList());
    }
}
