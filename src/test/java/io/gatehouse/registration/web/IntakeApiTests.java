package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.security.ApiScope;
import io.gatehouse.security.ApiTokenService;
import io.gatehouse.testing.IntegrationTest;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class IntakeApiTests {

    @Autowired
    MockMvc web;

    @Autowired
    JsonMapper json;

    @Autowired
    AccountFixture people;

    @Autowired
    ApiTokenService tokens;

    @Autowired
    RegistrationService registrations;

    @Autowired
    PolicyDocuments policies;

    private final String email = "ana." + UUID.randomUUID() + "@clinic.example";
    private final String site = "Web site " + UUID.randomUUID();
    private String intake = "";

    @BeforeEach
    void issueToken() {
        intake = people.asSystem(
                () -> tokens.issue(site, Set.of(ApiScope.INTAKE)).token());
    }

    @Test
    void takesInARegistrationWhoseAddressTheCallerConfirmed() throws Exception {
        var answer = send(body(true), null);

        assertThat(answer.getResponse().getStatus()).isEqualTo(201);
        var id = read(answer).get("id").asString();
        assertThat(answer.getResponse().getHeader(HttpHeaders.LOCATION)).isEqualTo("/api/v1/registrations/" + id);
        var taken =
                people.asSystem(() -> registrations.find(RegistrationId.of(id))).orElseThrow();
        assertThat(taken.state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(taken.apiCaller()).isEqualTo(site);
        assertThat(taken.attestations()).hasSize(2);
    }

    @Test
    void waitsForTheApplicantWhenTheCallerDidNotConfirmTheAddress() throws Exception {
        assertThat(read(send(body(false), null)).get("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void namesEachFieldThatHasToBeMended() throws Exception {
        var answer = send(body(true).replace("2999900006", "2999900007").replace("\"13202\"", "\"132\""), null);

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(read(answer).get("errors"))
                .extracting(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .containsExactlyInAnyOrder("/person/npi value.npi.checkDigit", "/organization/zip value.zip.invalid");
        assertThat(read(answer).get("errors"))
                .allSatisfy(error -> assertThat(error.get("detail").asString()).endsWith("."));
    }

    @Test
    void takesNothingWithoutBothAttestations() throws Exception {
        var answer = send(body(true).replace("\"policiesRead\": true", "\"policiesRead\": false"), null);

        assertThat(read(answer).get("errors").get(0).get("pointer").asString()).isEqualTo("/attestations/policiesRead");
    }

    @Test
    void refusesFieldsItDoesNotKnow() throws Exception {
        var answer = send(body(true).replace("\"person\"", "\"roles\": [\"SUPPORT_LEAD\"], \"person\""), null);

        assertThat(answer.getResponse().getStatus()).isEqualTo(400);
        assertThat(read(answer).get("pointer").asString()).isEqualTo("/roles");
    }

    @Test
    void refusesWhatIsNoJson() throws Exception {
        assertThat(send("{\"person\":", null).getResponse().getStatus()).isEqualTo(400);
    }

    @Test
    void makesOneRegistrationOfARepeatedCall() throws Exception {
        var key = UUID.randomUUID().toString();

        var first = send(body(true), key);
        var second = send(body(true), key);
        var other = send(body(false), key);

        assertThat(first.getResponse().getStatus()).isEqualTo(201);
        assertThat(second.getResponse().getStatus()).isEqualTo(200);
        assertThat(read(second).get("id")).isEqualTo(read(first).get("id"));
        assertThat(other.getResponse().getStatus()).isEqualTo(422);
        assertThat(read(other).get("type").asString()).isEqualTo("urn:gatehouse:problem:keyUsedBefore");
    }

    @Test
    void refusesCallsWithoutATokenOrWithAnotherScope() throws Exception {
        var review = people.asSystem(() ->
                tokens.issue("Reviewer of " + site, Set.of(ApiScope.REVIEW)).token());

        assertThat(sendWith("nonsense", body(true), null).getResponse().getStatus())
                .isEqualTo(401);
        assertThat(sendWith(review, body(true), null).getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void describesItselfAsOpenApi() throws Exception {
        var description = json.readTree(web.perform(get("/api/v1/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());

        assertThat(description
                        .at("/paths/~1api~1v1~1registrations/post/requestBody/content/application~1json/schema")
                        .toString())
                .contains("RegistrationIntake");
        assertThat(description
                        .at("/components/schemas/RegistrationIntake/properties/person")
                        .isMissingNode())
                .isFalse();
    }

    private MvcResult send(String body, @Nullable String key) throws Exception {
        return sendWith(intake, body, key);
    }

    private MvcResult sendWith(String token, String body, @Nullable String key) throws Exception {
        var call = post("/api/v1/registrations")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return web.perform(key == null ? call : call.header("Idempotency-Key", key))
                .andReturn();
    }

    private JsonNode read(MvcResult answer) throws Exception {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private String body(boolean emailConfirmed) {
        return """
                {
                  "person": {
                    "firstName": "Ana", "lastName": "O'Hara", "credentials": ["RN"], "email": "%s",
                    "phone": "315 555 0142", "jobTitle": "Nurse", "npi": "2999900006"
                  },
                  "organization": {
                    "name": "Tamarack Ridge Family Medicine PLLC", "street": "12 Elm St", "city": "Syracuse",
                    "state": "NY", "zip": "13202", "supervisorName": "Maya Okonkwo",
                    "supervisorEmail": "maya@clinic.example", "supervisorPhone": "315 555 0143"
                  },
                  "access": {"level": "CLINICIAN", "previousAccess": "no", "services": ["PROVIDER_PORTAL"]},
                  "attestations": {
                    "authorizedEmployee": true, "policiesRead": true, "policiesVersion": "%s",
                    "policiesOpenedAt": "2026-11-20T10:15:30Z"
                  },
                  "emailConfirmed": %s
                }
                """.formatted(email, policies.required().version(), emailConfirmed);
    }
}
