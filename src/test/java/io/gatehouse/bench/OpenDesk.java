package io.gatehouse.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session that has a request open on the desk, as the server knows it: what Vaadin's client sends until the page is there. */
final class OpenDesk {

    private static final int ATTEMPTS = 10;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final String base;
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param address said to be the visitor's, since sign-ins are limited for each */
    private OpenDesk(HttpClient http, String base, String address) {
        this.http = http;
        this.base = base;
        this.address = address;
    }

    /** @return the weight of the answer with the page, in bytes */
    static int open(HttpClient http, String base, String address, String username, String password, String route)
            throws IOException, InterruptedException {
        var desk = new OpenDesk(http, base, address);
        desk.signIn(username, password);
        return desk.navigate(route);
    }

    /** On a busy machine the directory may not answer in time, and one tries again as people do. */
    private void signIn(String username, String password) throws IOException, InterruptedException {
        var target = "?problem=directory";
        for (int attempt = 0; target.endsWith("?problem=directory"); attempt++) {
            send(request("/login").GET());
            var answer = send(request("/login")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(
                            "username=%s&password=%s".formatted(encoded(username), encoded(password)))));
            target = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() != 302 || attempt == ATTEMPTS) {
                throw new IllegalStateException("Not signed in: %d %s".formatted(answer.statusCode(), target));
            }
        }
        if (target.contains("/login")) {
            throw new IllegalStateException("Not signed in: " + target);
        }
    }

    private int navigate(String route) throws IOException, InterruptedException {
        var first = send(request("/?v-r=init&location=%s&query=".formatted(encoded(route)))
                .GET());
        var uidl = JSON.readTree(first.body()).at("/appConfig/uidl");
        var shown = send(request("/?v-r=uidl&v-uiId=0")
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(navigation(uidl, route)))));
        acknowledge(uidl);
        if (!shown.body().contains("vaadin-grid")) {
            throw new IllegalStateException("No list on the desk: " + shown.statusCode() + " " + shown.body());
        }
        return shown.body().length();
    }

    /** The browser's next words tell the server that it need not keep its last answer. */
    private void acknowledge(JsonNode uidl) throws IOException, InterruptedException {
        var nothing = Map.of(
                "csrfToken",
                uidl.path("Vaadin-Security-Key").asString(""),
                "rpc",
                List.of(),
                "syncId",
                uidl.path("syncId").asInt() + 1,
                "clientId",
                1);
        var answer = send(request("/?v-r=uidl&v-uiId=0")
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(nothing))));
        if (answer.statusCode() != 200 || !answer.body().contains("syncId")) {
            throw new IllegalStateException("Not understood: " + answer.statusCode() + " " + answer.body());
        }
    }

    private static Map<String, Object> navigation(JsonNode uidl, String route) {
        var data = Map.of(
                "route", route, "query", "", "appShellTitle", "", "historyState", Map.of("idx", 0), "trigger", "");
        var event = Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", data);
        return Map.of(
                "csrfToken", uidl.path("Vaadin-Security-Key").asString(""),
                "rpc", List.of(event),
                "syncId", uidl.path("syncId").asInt(),
                "clientId", 0);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-Fetch-Mode", "cors")
                .header("X-Forwarded-For", address);
        var known = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return known.isEmpty() ? request : request.header("Cookie", known);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
