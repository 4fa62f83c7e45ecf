package io.gatehouse.shell.web;

import io.gatehouse.common.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a public page: the one just chosen on a page, else the one chosen before, else the first of the browser's
 * that we speak, else English. Programs are answered in English. See docs/decisions/140.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class PageLanguage implements LocaleResolver {

    static final String PARAMETER = "language";
    static final String COOKIE = "gatehouse-language";

    private static final String PROGRAMS = "/api/";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PROGRAMS)
                ? Languages.ENGLISH
                : chosen(request)
                        .or(() -> remembered(request))
                        .or(() -> ofBrowser(request))
                        .orElse(Languages.ENGLISH);
    }

    static Optional<Locale> chosen(HttpServletRequest request) {
        return Languages.named(request.getParameter(PARAMETER));
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> Languages.named(cookie.getValue()));
    }

    /** Without the header the container would tell the language of the server. */
    private static Optional<Locale> ofBrowser(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(read -> Languages.speaking(read).stream())
                        .findFirst();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A language is chosen by the parameter " + PARAMETER);
    }
}
