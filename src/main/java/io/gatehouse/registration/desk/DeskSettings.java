package io.gatehouse.registration.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.desk.*}
 *
 * @param grace how long a decision of the desk rests and can be taken back; zero carries it out at once
 */
@ConfigurationProperties("gatehouse.desk")
record DeskSettings(@DefaultValue("15s") Duration grace) {}
