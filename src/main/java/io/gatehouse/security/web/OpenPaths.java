package io.gatehouse.security.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The paths that everyone may ask for. What no controller answers there is a file or does not exist; it must not fall
 * through to Vaadin, which answers every path and begins a session for it.
 */
@Configuration(proxyBeanMethods = false)
class OpenPaths {

    static final String[] FILES = {"/public/**", "/favicon.ico", "/robots.txt"};
    static final String[] PAGES = {
        "/register/**", "/confirm/**", "/status/**", "/activate/**", "/reset/**", "/policies/**", "/unsubscribe/**"
    };
    static final String API = "/api/**";

    /** After the controllers, before Vaadin. */
    private static final int ORDER = 100;

    private static final Duration KEPT_IN_CACHES = Duration.ofHours(1);

    @Bean
    ResourceHttpRequestHandler openFiles(ResourceLoader resources) {
        var handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(resources.getResource("classpath:/static/public/")));
        handler.setCacheControl(CacheControl.maxAge(KEPT_IN_CACHES).cachePublic());
        return handler;
    }

    @Bean
    SimpleUrlHandlerMapping openPathsMapping(ResourceHttpRequestHandler openFiles) {
        HttpRequestHandler missing = (request, response) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        var handlers = new LinkedHashMap<String, Object>();
        Stream.of(FILES).forEach(path -> handlers.put(path, openFiles));
        Stream.concat(Stream.of(PAGES), Stream.of(API)).forEach(path -> handlers.put(path, missing));
        return new SimpleUrlHandlerMapping(handlers, ORDER);
    }
}
