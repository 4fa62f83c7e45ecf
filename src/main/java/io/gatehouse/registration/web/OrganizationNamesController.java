package io.gatehouse.registration.web;

import io.gatehouse.organization.OrganizationService;
import io.gatehouse.security.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Names of participating organizations for the type-ahead, a few at a time: the list as a whole is not given out. */
@RestController
class OrganizationNamesController {

    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_NAMES = 8;

    private final OrganizationService organizations;
    private final RateLimits limits;

    OrganizationNamesController(OrganizationService organizations, RateLimits limits) {
        this.organizations = organizations;
        this.limits = limits;
    }

    @GetMapping("/register/organizations")
    ResponseEntity<List<String>> names(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        if (!limits.allow(RateLimits.NAMES_BY_ADDRESS, request.getRemoteAddr())) {
            return ResponseEntity.status(429).header("Retry-After", "60").build();
        }
        var typed = q.strip();
        return ResponseEntity.ok(
                typed.length() < FEWEST_LETTERS ? List.of() : organizations.participatingNames(typed, MOST_NAMES));
    }
}
