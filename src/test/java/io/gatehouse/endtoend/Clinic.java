package io.gatehouse.endtoend;

import io.gatehouse.testing.RunningGatehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A clinic whose own program hands in the requests of its people by the API, each with nothing to complain about. */
final class Clinic {

    private static final String REQUEST = """
            {
              "person": {
                "firstName": "%1$s", "lastName": "%2$s", "credentials": ["RN"], "email": "%3$s@tamarackridge.example",
                "phone": "315 555 01%4$02d", "jobTitle": "Registered Nurse"
              },
              "organization": {
                "name": "Tamarack Ridge Family Medicine PLLC", "street": "48 Ridge Rd", "city": "Cazenovia",
                "state": "NY", "zip": "13035", "supervisorName": "Grace Whitcomb",
                "supervisorEmail": "gwhitcomb@tamarackridge.example", "supervisorPhone": "315 555 0143"
              },
              "access": {"level": "CLINICIAN", "previousAccess": "no", "services": ["PROVIDER_PORTAL"]},
              "attestations": {
                "authorizedEmployee": true, "policiesRead": true, "policiesVersion": "2026-01",
                "policiesOpenedAt": "2026-11-20T10:15:30Z"
              },
              "emailConfirmed": true
            }
            """;

    private final RunningGatehouse gatehouse;
    private final String token;

    Clinic(RunningGatehouse gatehouse) {
        this.gatehouse = gatehouse;
        var printed = gatehouse.command("token", "--name", "Tamarack Ridge intake", "--scope", "intake");
        this.token = printed.lines().reduce((before, last) -> last).orElseThrow();
    }

    /** One request for each of these people, who have the last name in common. */
    void handIn(List<String> firstNames, String lastName) {
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < firstNames.size(); i++) {
                handIn(http, firstNames.get(i), lastName, i + 10);
            }
        }
    }

    private void handIn(HttpClient http, String firstName, String lastName, int number) {
        var address = (firstName + "." + lastName).toLowerCase(java.util.Locale.ROOT);
        var request = HttpRequest.newBuilder(URI.create(gatehouse.url("/api/v1/registrations")))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(REQUEST.formatted(firstName, lastName, address, number)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("Not taken in: " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
