package io.gatehouse.security.web;

import io.gatehouse.testing.IntegrationTest;
import io.gatehouse.testing.MovableClock;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** The application as it stands behind a reverse proxy with https, with narrow limits and a clock that can be moved. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@Import(BehindProxy.Time.class)
@TestPropertySource(
        properties = {
            "gatehouse.public-url=https://gatehouse.test",
            "gatehouse.trusted-proxies=127.0.0.1 ::1, 10.1.0.0/16",
            "gatehouse.limits.page-by-address.calls=12",
            "gatehouse.limits.page-by-address.per=1m",
            "gatehouse.limits.page-by-all.calls=40",
            "gatehouse.limits.page-by-all.per=1m",
            "gatehouse.limits.sign-in-by-address.calls=6",
            "gatehouse.limits.sign-in-by-address.per=1m"
        })
@interface BehindProxy {

    @TestConfiguration(proxyBeanMethods = false)
    class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
