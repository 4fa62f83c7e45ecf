package io.gatehouse.security.web;

import io.gatehouse.common.PublicUrl;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * The session cookie: never for scripts, never sent along from other sites, and under https bound to this host by its name
 * (RFC 6265bis, section 4.1.3.2).
 */
@Component
class SessionCookie implements ServletContextInitializer {

    private final boolean https;

    SessionCookie(PublicUrl publicUrl) {
        this.https = "https".equals(publicUrl.base().getScheme());
    }

    @Override
    public void onStartup(ServletContext context) {
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        var cookie = context.getSessionCookieConfig();
        cookie.setName(https ? "__Host-gatehouse" : "gatehouse");
        cookie.setPath("/");
        cookie.setSecure(https);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
    }
}
