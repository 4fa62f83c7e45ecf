package io.gatehouse.security.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatehouse.security.signin.SignInPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads a browser that wants a page to the sign-in and back to that page; answers anything else with 401. */
final class SignInEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (wantsPage(request)) {
            response.sendRedirect(SignInPage.PATH + continuation(request));
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accept != null && accept.contains("text/html");
    }

    private static String continuation(HttpServletRequest request) {
        var query = request.getQueryString();
        var target = request.getRequestURI() + (query == null ? "" : "?" + query);
        return target.equals("/") ? "" : "?" + SignInPage.CONTINUE + "=" + URLEncoder.encode(target, UTF_8);
    }
}
