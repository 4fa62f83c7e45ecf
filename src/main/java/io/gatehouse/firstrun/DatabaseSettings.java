package io.gatehouse.firstrun;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code GATEHOUSE_DB_*}: the PostgreSQL to use. Without a URL Gatehouse runs its own. */
@ConfigurationProperties("gatehouse.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {}
