package io.gatehouse.registration.web;

import io.gatehouse.registration.SubmissionKeyReusedException;
import io.gatehouse.registration.form.FieldProblem;
import io.gatehouse.security.ApiCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** Takes registrations from an exchange's own web site: the same fields and rules as the public form. */
@RestController
@Tag(name = "Registrations")
@SecurityRequirement(name = "token")
class IntakeApi {

    private final IntakeDesk desk;
    private final IntakeProblems problems;

    IntakeApi(IntakeDesk desk, IntakeProblems problems) {
        this.desk = desk;
        this.problems = problems;
    }

    @Operation(
            summary = "Hand in a registration",
            description =
                    "Needs the scope intake. Sent again with the same Idempotency-Key and the same body, the first "
                            + "registration is the answer.")
    @ApiResponse(
            responseCode = "201",
            description = "Taken in",
            content = @Content(schema = @Schema(implementation = IntakeAnswer.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Taken in before, with the same key",
            content = @Content(schema = @Schema(implementation = IntakeAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Fields to mend, each with pointer, code and detail; or the key came with another body",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = IntakeRequest.class)))
    @PreAuthorize("@access.intake()")
    @PostMapping(path = "/api/v1/registrations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> take(
            @org.springframework.web.bind.annotation.RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal ApiCaller caller) {
        return IntakeKey.of(caller, key, body)
                .<ResponseEntity<?>>map(usable -> answer(desk.take(body, usable, caller)))
                .orElseGet(() -> refused(problems.unusableKey()));
    }

    private ResponseEntity<?> answer(IntakeDesk.Outcome outcome) {
        return switch (outcome) {
            case IntakeDesk.Taken(var answer) ->
                ResponseEntity.created(URI.create("/api/v1/registrations/" + answer.id()))
                        .body(answer);
            case IntakeDesk.TakenBefore(var answer) -> ResponseEntity.ok(answer);
            case IntakeDesk.Refused(List<FieldProblem> fields) -> refused(problems.fields(fields));
        };
    }

    @ExceptionHandler
    ResponseEntity<?> unreadable(JacksonException reason) {
        return refused(problems.unreadable(reason));
    }

    @ExceptionHandler
    ResponseEntity<?> keyUsedBefore(SubmissionKeyReusedException reason) {
        return refused(problems.keyUsedBefore());
    }

    private static ResponseEntity<?> refused(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }
}
