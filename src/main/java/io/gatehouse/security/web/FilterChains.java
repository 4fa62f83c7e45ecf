package io.gatehouse.security.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.gatehouse.common.PublicUrl;
import io.gatehouse.security.ApiTokenService;
import io.gatehouse.security.FreshRights;
import io.gatehouse.security.PageLimits;
import io.gatehouse.security.SignInAccounts;
import io.gatehouse.security.signin.SignInPage;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * What stands in front of every request, from the most open door to the most closed. A path that no chain names belongs to
 * the last one, which lets nobody in who has not signed in.
 */
@Configuration(proxyBeanMethods = false)
class FilterChains {

    private static final String[] OPEN_API = {"/api/v1/health", "/api/v1/openapi.json"};

    private final ResponseHeaders headers;

    private final CrossSiteFilter crossSite;

    FilterChains(ResponseHeaders headers, PublicUrl publicUrl) {
        this.headers = headers;
        this.crossSite = new CrossSiteFilter(publicUrl.base().getRawAuthority());
    }

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) {
        stateless(headers.onFiles(http.securityMatcher(OpenPaths.FILES)));
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain publicPages(HttpSecurity http, PageLimits limits) {
        stateless(headers.on(http.securityMatcher(OpenPaths.PAGES), ResponseHeaders.STRICT));
        return http.addFilterAfter(crossSite, HeaderWriterFilter.class)
                .addFilterAfter(new PageLimitFilter(limits), CrossSiteFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, ApiTokenService tokens, ApiRefusals refusals) {
        stateless(headers.on(http.securityMatcher(OpenPaths.API), ResponseHeaders.STRICT));
        return http.addFilterBefore(new ApiTokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_API)
                        .permitAll()
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain signIn(HttpSecurity http, SignInPage page) {
        headers.on(http.securityMatcher(SignInPage.PATH), ResponseHeaders.STRICT);
        return http.addFilterAfter(crossSite, HeaderWriterFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .anonymous(AbstractHttpConfigurer::disable)
                .authenticationManager(page.authentication())
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .successHandler(page::succeeded)
                        .failureHandler(page::failed))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain backOffice(
            HttpSecurity http,
            SignInAccounts accounts,
            FreshRights freshRights,
            SessionSettings settings,
            Clock clock) {
        headers.on(http, ResponseHeaders.VAADIN);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SignInPage.PATH)
                        .enableAuthorizedRequestsConfiguration(false)
                        .enableRequestCacheConfiguration(false)
                        .enableExceptionHandlingConfiguration(false));
        return http.csrf(csrf -> csrf.requireCsrfProtectionMatcher(FilterChains::changesSomethingInASession))
                .addFilterAfter(crossSite, HeaderWriterFilter.class)
                .addFilterBefore(
                        new SessionGuard(accounts, freshRights, settings, clock), AnonymousAuthenticationFilter.class)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new SignInEntryPoint()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(new EndedSessionMatcher())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Without a session there is nothing to protect, and looking for its token would begin one. */
    private static boolean changesSomethingInASession(HttpServletRequest request) {
        return request.getSession(false) != null && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request);
    }

    private static void stateless(HttpSecurity http) {
        http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
