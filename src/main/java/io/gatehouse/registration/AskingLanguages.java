package io.gatehouse.registration;

import io.gatehouse.common.Languages;
import io.gatehouse.common.RegistrationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The languages in which people asked for access: whoever writes to them later writes in it. */
@Component
public class AskingLanguages {

    private final JdbcClient database;

    AskingLanguages(JdbcClient database) {
        this.database = database;
    }

    /** As many as there are in one statement; unknown ids are left out. */
    public Map<RegistrationId, Locale> of(Collection<RegistrationId> ids) {
        var languages = new HashMap<RegistrationId, Locale>();
        if (!ids.isEmpty()) {
            database.sql("SELECT id, language FROM registration WHERE id = ANY (:ids)")
                    .param("ids", ids.stream().map(RegistrationId::value).toArray(UUID[]::new))
                    .query((row, number) -> languages.put(
                            new RegistrationId(row.getObject("id", UUID.class)),
                            Languages.named(row.getString("language")).orElse(Languages.ENGLISH)))
                    .list();
        }
        return languages;
    }
}
