package io.gatehouse.security.web;

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
            if (result.decision() != AccessCheckDecision.ALLOW) {
                denied.note("GET /" + context.getLocation().getPath());
            }
            return result;
        };
    }
}
