package io.gatehouse.journal;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.journal.*}
 *
 * @param checkpoints the file to which checkpoints are added
 * @param checkpointEvery the pause between two of them
 */
@ConfigurationProperties("gatehouse.journal")
record JournalSettings(
        @DefaultValue("data/journal.checkpoints") Path checkpoints,
        @DefaultValue("1h") Duration checkpointEvery) {}
