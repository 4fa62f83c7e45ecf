package io.gatehouse.registration.web;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.exchange.*}: whom people outside are pointed to.
 *
 * @param name of the health information exchange
 * @param enrolmentUrl where organizations find the enrolment documents; empty when there is no such page
 * @param timeZone in which moments are told to people outside
 */
@ConfigurationProperties("gatehouse.exchange")
record ExchangeContact(
        @DefaultValue("the health information exchange") String name,
        @DefaultValue("support@exchange.example") String supportEmail,
        @DefaultValue("(315) 555-0199") String supportPhone,
        @DefaultValue("") String enrolmentUrl,
        @DefaultValue("America/New_York") ZoneId timeZone) {}
