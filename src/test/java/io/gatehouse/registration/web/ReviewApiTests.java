package io.gatehouse.registration.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.security.ApiScope;
import io.gatehouse.security.ApiTokenService;
import io.gatehouse.testing.IntegrationTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@IntegrationTest
class ReviewApiTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ApiTokenService tokens;

    private String token;
    private OrganizationDetails organization;

    @BeforeEach
    void obtainAToken() {
        token = issue(ApiScope.REVIEW);
        organization = accounts.organization();
    }

    @Test
    void findsAndReadsARegistration() throws Exception {
        var request = fixture.nurse();

        call("/api/v1/registrations?status=CONFIRMED&q=" + request.reference())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(request.id().toString()))
                .andExpect(jsonPath("$.items[0].asksFor", contains("PROVIDER_PORTAL")));
        call("/api/v1/registrations/" + request.id())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value(request.name().full()))
                .andExpect(jsonPath("$.lines[0].state").value("REQUESTED"));
        call("/api/v1/registrations?status=REJECTED&q=" + request.reference())
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void plansAndApprovesWhatWasPlanned() throws Exception {
        var request = fixture.nurse();
        var plan = plan(request);

        decide(request, """
                {"organization": "%s", "username": "%s", "fingerprint": "%s"}
                """.formatted(organization.id(), username(plan), fingerprint(plan)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("APPROVED"))
                .andExpect(jsonPath("$.organization").value(organization.id().toString()))
                .andExpect(jsonPath("$.decision.who").value(startsWith("Robot")))
                .andExpect(jsonPath("$.lines[0].state").value("GRANTED"));
    }

    @Test
    void tellsWhoDecidedBefore() throws Exception {
        var request = fixture.nurse();
        var staff = fixture.staff();
        fixture.approve(staff, request, fixture.proposed(request, organization));

        decide(request, "{\"kind\": \"REJECT\", \"reason\": \"PATIENT\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:alreadyDecided"))
                .andExpect(jsonPath("$.who").value(staff.displayName()))
                .andExpect(jsonPath("$.at")
                        .value(fixture.current(request).changedAt().toString()))
                .andExpect(jsonPath("$.state").value("APPROVED"));
    }

    @Test
    void answersAnOldPlanWithTheNewOne() throws Exception {
        var request = fixture.nurse();

        decide(request, "{\"organization\": \"%s\", \"fingerprint\": \"old.old\"}".formatted(organization.id()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:planChanged"))
                .andExpect(jsonPath("$.plan.fingerprint").isNotEmpty())
                .andExpect(jsonPath("$.plan.sentences[0]").value(startsWith("Create the entry")));
    }

    @Test
    void returnsForTheCorrectionThatIsNamedOrThatTheReasonPointsAt() throws Exception {
        decide(fixture.nurse(), "{\"kind\": \"RETURN\", \"reason\": \"NPI_INVALID\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("RETURNED"))
                .andExpect(jsonPath("$.decision.toCorrect", contains("NPI")));
        decide(fixture.nurse(), "{\"kind\": \"RETURN\", \"reason\": \"NPI_INVALID\", \"correct\": [\"EMAIL\"]}")
                .andExpect(jsonPath("$.decision.toCorrect", contains("EMAIL")));
        decide(fixture.nurse(), "{\"kind\": \"RETURN\", \"reason\": \"NPI_INVALID\", \"correct\": []}")
                .andExpect(status().is(422));
    }

    @Test
    void decidesLineByLine() throws Exception {
        var request = fixture.everything();
        var line = request.lines().getFirst().id();
        var body = """
                {"organization": "%s", "fingerprint": "%s",
                 "lines": [{"line": "%s", "verdict": "DECLINE", "reason": "ROLE_EXCEEDS_JOB"}]}
                """;

        String changed = decide(request, body.formatted(organization.id(), "old.old", line))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String now = JsonPath.read(changed, "$.plan.fingerprint");

        decide(request, body.formatted(organization.id(), now, line))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[0].state").value("DECLINED"))
                .andExpect(jsonPath("$.lines[?(@.entitlement == 'RHIO_ADMINISTRATOR')].state")
                        .value(hasItem("AWAITING_SECOND_APPROVAL")));
    }

    @Test
    void saysWhatStandsAgainstADecision() throws Exception {
        var request = fixture.nurse();

        decide(
                        request,
                        "{\"organization\": \"%s\", \"username\": \"root\", \"fingerprint\": \"x\"}"
                                .formatted(organization.id()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.reasons[0]").value("root is reserved."));
        decide(request, "{\"kind\": \"HOLD\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.reasons[0]").value("A reason is missing."));
        decide(request, "{\"lines\": [{\"line\": \"%s\", \"verdict\": \"GRANT\"}]}".formatted(UUID.randomUUID()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void keepsStrangersAndTheWrongScopeOut() throws Exception {
        var request = fixture.nurse();

        http.perform(get("/api/v1/registrations")).andExpect(status().isUnauthorized());
        token = issue(ApiScope.INTAKE);
        call("/api/v1/registrations/" + request.id()).andExpect(status().isForbidden());
    }

    @Test
    void doesNotKnowWhatIsNotThere() throws Exception {
        call("/api/v1/registrations/" + UUID.randomUUID())
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:notFound"));
        call("/api/v1/registrations?status=NONSENSE").andExpect(status().isBadRequest());
    }

    private String issue(ApiScope scope) {
        return accounts.asSystem(() -> tokens.issue("Robot " + UUID.randomUUID(), Set.of(scope)))
                .token();
    }

    private String plan(RegistrationDetails request) throws Exception {
        return call("/api/v1/registrations/" + request.id() + "/plan?organization=" + organization.id())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[0].sentence").isNotEmpty())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String username(String plan) {
        return JsonPath.read(plan, "$.username");
    }

    private static String fingerprint(String plan) {
        return JsonPath.read(plan, "$.directory.fingerprint");
    }

    private ResultActions call(String path) throws Exception {
        return http.perform(get(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    private ResultActions decide(RegistrationDetails request, String body) throws Exception {
        return http.perform(post("/api/v1/registrations/" + request.id() + "/decision")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
