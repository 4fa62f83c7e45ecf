package io.gatehouse.directory;

import java.time.Duration;

/** The settings' defaults, without an application around them. */
final class TestSettings {

    /** More patient than an operator would be: servers share the machine with everything else under test. */
    static final DirectorySettings DIRECTORY = new DirectorySettings(
            Duration.ofSeconds(5), Duration.ofSeconds(20), 8, 32, Duration.ofMinutes(10), "", Duration.ofMinutes(1));

    /** For a server that takes its time on a busy machine. */
    static final DirectorySettings PATIENT = new DirectorySettings(
            Duration.ofSeconds(5), Duration.ofSeconds(30), 8, 32, Duration.ofMinutes(10), "", Duration.ofMinutes(1));

    /** For tests in which a server does not answer at all. */
    static final DirectorySettings IMPATIENT = new DirectorySettings(
            Duration.ofMillis(500), Duration.ofMillis(800), 8, 32, Duration.ofMinutes(10), "", Duration.ofMinutes(1));

    private TestSettings() {}
}
