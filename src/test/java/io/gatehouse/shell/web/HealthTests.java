package io.gatehouse.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.common.Readiness;
import io.gatehouse.testing.IntegrationTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class HealthTests {

    @Autowired
    private MockMvc web;

    @Test
    void saysToAnybodyThatItIsReadyAndNothingMore() throws Exception {
        web.perform(get("/api/v1/health"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"status\": \"ready\", \"notReady\": []}", JsonCompareMode.STRICT));
    }

    @Test
    void namesThePartThatDoesNotAnswer() {
        var health = new HealthController(List.of(part("directory", false), part("database", true)), Clock.systemUTC());

        var answer = health.health();

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getBody()).isEqualTo(new HealthController.Health("not ready", List.of("directory")));
    }

    @Test
    void asksThePartsOnceForManyQuestionsAtTheSameTime() {
        var asked = new AtomicInteger();
        var counting = new Readiness() {
            @Override
            public String name() {
                return "counting";
            }

            @Override
            public boolean ready() {
                return asked.incrementAndGet() > 0;
            }
        };
        var health = new HealthController(List.of(counting), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        health.health();
        health.health();

        assertThat(asked).hasValue(1);
    }

    private static Readiness part(String name, boolean ready) {
        return new Readiness() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean ready() {
                return ready;
            }
        };
    }
}
