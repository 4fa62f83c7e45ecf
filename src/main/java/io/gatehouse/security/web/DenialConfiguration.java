package io.gatehouse.security.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import io.gatehouse.security.signin.SignInPage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;

/** Makes Spring Security and Vaadin say what they deny. */
@Configuration(proxyBeanMethods = false)
class DenialConfiguration {

    @Bean
    AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @Bean
    NavigationAccessControlConfigurer navigationAccessControlConfigurer(DeniedCalls denied) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withLoginView(SignInPage.PATH)
                .withDecisionResolver(noting(denied));
    }

    private static AccessCheckDecisionResolver noting(DeniedCalls denied) {
        var usual = new DefaultAccessCheckDecisionResolver();
        return (results, context) -> {
            var result = usual.resolve(results, context);
            if (result.decision() != AccessCheckDecision.ALLOW && isAtHand(context.getLocation())) {
                denied.note("GET /" + context.getLocation().getPath());
            }
            return result;
        };
    }

    /** The menu asks for each view whether it may be opened; only the page that is being opened was reached for. */
    private static boolean isAtHand(Location location) {
        var ui = UI.getCurrent();
        return ui == null
                || !ui.getInternals().hasLastHandledLocation()
                || ui.getInternals().getLastHandledLocation().getPath().equals(location.getPath());
    }
}
