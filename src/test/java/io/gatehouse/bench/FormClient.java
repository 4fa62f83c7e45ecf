package io.gatehouse.bench;

import io.gatehouse.registration.form.FormFixture;
import io.gatehouse.security.SignedTokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Sends the form as a browser does, over connections that stay open. */
final class FormClient {

    private static final Pattern OPENED = Pattern.compile("name=\"opened\" value=\"([^\"]+)\"");
    private static final Pattern PARTS = Pattern.compile("<(?:link|script|img)[^>]*(?:href|src)=\"(/[^\"]+)\"");
    private static final String MANY = "1000000000";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SignedTokens tokens;
    private final String base;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong number = new AtomicLong();
    private final String opened;

    FormClient(Servers servers) {
        tokens = servers.bean(SignedTokens.class);
        base = "http://127.0.0.1:" + servers.port();
        opened = openPolicies();
    }

    /** All come from one address; the limits count as ever and never refuse. */
    static Map<String, Object> withoutLimits() {
        var properties = new LinkedHashMap<String, Object>();
        for (var limit : List.of(
                "page-by-address",
                "page-by-all",
                "link-by-address",
                "submit-by-address",
                "submit-by-all",
                "submit-by-email",
                "submit-by-domain",
                "change-by-email")) {
            properties.put("gatehouse.limits." + limit + ".calls", MANY);
            properties.put("gatehouse.limits." + limit + ".per", "1m");
        }
        return properties;
    }

    private String openPolicies() {
        var page = post("/register", form(address()).with("action", "open-policy"));
        var mark = OPENED.matcher(page.body());
        if (!mark.find()) {
            throw new IllegalStateException("The policies were not opened: " + page.statusCode());
        }
        return mark.group(1);
    }

    /** Nobody else's, at one of fifty organizations' domains. */
    String address() {
        return "a%d.%s@practice%d.example".formatted(number.incrementAndGet(), run, number.get() % 50);
    }

    String lastAddress() {
        return "a%d.%s@practice%d.example".formatted(number.get(), run, number.get() % 50);
    }

    private FormFixture form(String email) {
        return FormFixture.nurse()
                .with("audience", "EMPLOYEE")
                .with("person.email", email)
                .with("formToken", token("register"))
                .with("authorizedEmployee", "true")
                .with("policiesRead", "true");
    }

    private String token(String form) {
        var issued = Instant.now().minus(Duration.ofMinutes(5)).toEpochMilli();
        return tokens.sign("form/" + form, issued + "/" + UUID.randomUUID(), null);
    }

    void sendAll(int count, int senders) throws Exception {
        var left = new AtomicInteger(count);
        try (var threads = Executors.newFixedThreadPool(senders)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < senders; i++) {
                work.add(() -> {
                    while (left.getAndDecrement() > 0) {
                        send(address());
                    }
                    return true;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    /** The last button; how long the answer took, in milliseconds. */
    double send(String email) {
        return expect(303, "/register", form(email).with("opened", opened).with("action", "send"));
    }

    double askForLink(String email) {
        return expect(
                303,
                "/register/change",
                FormFixture.nurse().with("email", email).with("formToken", token("change-link")));
    }

    private double expect(int status, String path, FormFixture form) {
        var began = System.nanoTime();
        var answer = post(path, form);
        var took = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() != status) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return took;
    }

    private HttpResponse<String> post(String path, FormFixture form) {
        var body = new StringBuilder();
        form.fields()
                .forEach((name, values) -> values.forEach(value -> body.append(body.isEmpty() ? "" : "&")
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(value))));
        return exchange(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The page and everything it names, each with the bytes that came. */
    Map<String, Integer> firstLoad(String path) {
        var weight = new LinkedHashMap<String, Integer>();
        weight.put(path, bytes(path));
        var page = exchange(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString())
                .body();
        var parts = PARTS.matcher(page);
        while (parts.find()) {
            weight.computeIfAbsent(Objects.requireNonNull(parts.group(1)), this::bytes);
        }
        return weight;
    }

    private int bytes(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = exchange(request, BodyHandlers.ofByteArray());
        var headers = answer.headers().map().entrySet().stream()
                .mapToInt(one -> one.getKey().length()
                        + String.join(", ", one.getValue()).length()
                        + 4)
                .sum();
        return answer.body().length + headers;
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
