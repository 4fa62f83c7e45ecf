package io.gatehouse.shell.web;

import io.gatehouse.common.Readiness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to anybody whether the application is ready, or which part is not, and nothing more. */
@RestController
class HealthController {

    /** An answer this young is given again, so that asking often costs the servers behind nothing. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final List<Readiness> parts;
    private final Clock clock;
    private volatile @Nullable Answer last;

    HealthController(List<Readiness> parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping("/api/v1/health")
    ResponseEntity<Health> health() {
        var health = answer().health();
        var status = health.notReady().isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status).body(health);
    }

    private Answer answer() {
        var before = last;
        var now = clock.instant();
        if (before != null && now.isBefore(before.at().plus(FRESH))) {
            return before;
        }
        var answer = new Answer(now, Health.of(parts));
        last = answer;
        return answer;
    }

    /**
     * What is answered.
     *
     * @param notReady names of the parts that do not answer
     */
    record Health(String status, List<String> notReady) {

        static Health of(List<Readiness> parts) {
            var notReady = parts.stream()
                    .filter(part -> !part.ready())
                    .map(Readiness::name)
                    .sorted()
                    .toList();
            return new Health(notReady.isEmpty() ? "ready" : "not ready", notReady);
        }
    }

    private record Answer(Instant at, Health health) {}
}
