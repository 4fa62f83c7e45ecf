package io.gatehouse.firstrun;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: the configured one, or our own when none is configured. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${gatehouse.database.url}'.isBlank()")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(@Value("${gatehouse.data-directory}") Path data) {
            return EmbeddedDatabase.start(new DataDirectory(data));
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
            return new DatabaseConnection(database.url(), EmbeddedDatabase.USER, database.password());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${gatehouse.database.url}'.isBlank()")
    static class Configured {

        @Bean
        JdbcConnectionDetails configuredConnection(DatabaseSettings settings) {
            return DatabaseProbe.check(new DatabaseConnection(settings.url(), settings.user(), settings.password()));
        }
    }
}
