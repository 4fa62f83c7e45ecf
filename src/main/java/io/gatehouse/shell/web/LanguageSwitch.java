package io.gatehouse.shell.web;

import io.gatehouse.common.Languages;
import io.gatehouse.common.PublicUrl;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.context.LazyContextVariable;

/** Gives each public page its link to itself in the other language, and remembers a choice in a cookie. */
@Configuration(proxyBeanMethods = false)
class LanguageSwitch implements WebMvcConfigurer, HandlerInterceptor {

    /** What the templates call the link. */
    private static final String LINK = "languageSwitch";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** Anything else, as an error page may have been asked for, could lead away from us. */
    private static final Pattern OWN_PATH = Pattern.compile("(/[\\w.-]+)+");

    /** Pages that only a button opens show what this one shows. */
    private static final Pattern STATUS_BUTTONS =
            Pattern.compile("/status/(withdraw|resend|reply|correct|keep-address)");

    private final PageLanguage languages;
    private final boolean https;

    LanguageSwitch(PageLanguage languages, PublicUrl publicUrl) {
        this.languages = languages;
        this.https = "https".equals(publicUrl.base().getScheme());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(LINK, new LazyContextVariable<String>() {
            @Override
            protected String loadValue() {
                return link(request);
            }
        });
        PageLanguage.chosen(request)
                .ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(language)));
        return true;
    }

    private String cookie(Locale language) {
        return ResponseCookie.from(PageLanguage.COOKIE, language.getLanguage())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private String link(HttpServletRequest request) {
        var other = languages.resolveLocale(request).equals(Languages.SPANISH) ? Languages.ENGLISH : Languages.SPANISH;
        return path(request) + "?" + kept(request) + PageLanguage.PARAMETER + "=" + other.getLanguage();
    }

    private static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = Objects.requireNonNullElse(failed, request.getRequestURI()).toString();
        if (!OWN_PATH.matcher(path).matches()) {
            return "/register";
        }
        return isReading(request) ? path : STATUS_BUTTONS.matcher(path).replaceFirst("/status");
    }

    /** What was sent by a button is not put into an address, but for the link it was opened by. */
    private static String kept(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(one -> isReading(request)
                        ? !one.getKey().equals(PageLanguage.PARAMETER)
                        : one.getKey().equals("token"))
                .flatMap(
                        one -> Arrays.stream(one.getValue()).map(value -> encoded(one.getKey()) + "=" + encoded(value)))
                .map(pair -> pair + "&")
                .collect(Collectors.joining());
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
