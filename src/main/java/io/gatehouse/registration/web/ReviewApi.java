package io.gatehouse.registration.web;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationFilter;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.RegistrationState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The review desk for programs that hold a token with the scope {@code review}. */
@RestController
@RequestMapping("/api/v1/registrations")
@Tag(name = "Review")
@SecurityRequirement(name = "token")
class ReviewApi {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = RegistrationService.COUNTED / PAGE;

    private final RegistrationService registrations;
    private final ReviewCalls calls;
    private final ReviewProblems problems;

    ReviewApi(RegistrationService registrations, ReviewCalls calls, ReviewProblems problems) {
        this.registrations = registrations;
        this.calls = calls;
        this.problems = problems;
    }

    @Operation(
            summary = "List registrations",
            description = "The oldest first, fifty a page; page begins at 0. The total is exact up to 10,000.")
    @GetMapping
    RegistrationPage list(
            @RequestParam(defaultValue = "") Set<RegistrationState> status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page) {
        var filter = new RegistrationFilter(q, status, false);
        var number = Math.clamp(page, 0, LAST_PAGE);
        var rows = registrations.list(filter, number * PAGE, PAGE);
        return RegistrationPage.of(rows, number, PAGE, registrations.count(filter));
    }

    @Operation(summary = "Read a registration with its lines")
    @GetMapping("/{id}")
    RegistrationResource read(@PathVariable UUID id) {
        return calls.resource(find(id));
    }

    @Operation(
            summary = "Plan an approval",
            description =
                    "What would be decided without further instructions, what the checks say, and what would happen "
                            + "in the directory. The fingerprint goes back with the decision.")
    @GetMapping("/{id}/plan")
    PlanResource plan(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable UUID organization) {
        return calls.plan(find(id), username, organization);
    }

    @Operation(
            summary = "Decide a registration",
            description =
                    "Approves unless another kind is named. Lines, username, organization and access level that are "
                            + "left out are decided as the plan says.")
    @ApiResponse(responseCode = "409", description = "Decided by somebody else, changed meanwhile, or the plan changed")
    @ApiResponse(responseCode = "422", description = "Cannot be decided like this")
    @PostMapping("/{id}/decision")
    ResponseEntity<?> decide(@PathVariable UUID id, @RequestBody DecisionRequest request) {
        var outcome = calls.decide(find(id), request);
        return problems.of(outcome)
                .<ResponseEntity<?>>map(problem -> ResponseEntity.of(problem).build())
                .orElseGet(() -> ResponseEntity.ok(calls.resource(find(id))));
    }

    private RegistrationDetails find(UUID id) {
        return registrations.find(new RegistrationId(id)).orElseThrow(problems::notFound);
    }
}
