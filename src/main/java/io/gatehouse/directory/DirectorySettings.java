package io.gatehouse.directory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.directory.*}: how long the directory is waited for and how it is spoken to.
 *
 * @param connectTimeout until a server has accepted a connection
 * @param responseTimeout until an operation has been answered
 * @param connections at most open at a time
 * @param window requests sent ahead of their answers on one connection
 * @param knownGroupsFor how long a group once seen is taken to exist
 * @param kind one of {@link DirectoryKind#settings} for a server that cannot be asked or says something else, else empty
 * @param returnAfter how long an earlier one of several servers has to answer before it is used again
 */
@ConfigurationProperties("gatehouse.directory")
record DirectorySettings(
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration responseTimeout,
        @DefaultValue("8") int connections,
        @DefaultValue("32") int window,
        @DefaultValue("10m") Duration knownGroupsFor,
        @DefaultValue("") String kind,
        @DefaultValue("1m") Duration returnAfter) {

    /** The kind of server somebody has set; null to ask the server. */
    @Nullable
    DirectoryKind toldKind() {
        return DirectoryKind.named(kind).orElse(null);
    }
}
