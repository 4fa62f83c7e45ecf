package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.TimeOrderedIds;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps each form as it was before the applicant corrected it. */
@Repository
class Corrections {

    private static final ValidRegistrationConverter FORMS = new ValidRegistrationConverter();

    private final JdbcClient database;

    Corrections(JdbcClient database) {
        this.database = database;
    }

    /** A form that gave way to a corrected one. */
    record Before(Instant correctedAt, Set<FormPart> asked, ValidRegistration form) {}

    void add(RegistrationId id, Before before) {
        database.sql("""
                        INSERT INTO registration_correction (id, registration_id, corrected_at, parts, form_before)
                        VALUES (:correction, :id, :at, :parts, CAST(:form AS jsonb))
                        """)
                .param("correction", TimeOrderedIds.next())
                .param("id", id.value())
                .param("at", Timestamp.from(before.correctedAt()))
                .param(
                        "parts",
                        before.asked().stream().sorted().map(FormPart::name).toArray(String[]::new))
                .param("form", FORMS.convertToDatabaseColumn(before.form()))
                .update();
    }

    /** The oldest first. */
    List<Before> of(RegistrationId id) {
        return database.sql("""
                        SELECT corrected_at, parts, form_before FROM registration_correction
                        WHERE registration_id = :id ORDER BY corrected_at, id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Before(
                        row.getTimestamp("corrected_at").toInstant(),
                        parts((String[]) row.getArray("parts").getArray()),
                        Objects.requireNonNull(FORMS.convertToEntityAttribute(row.getString("form_before")))))
                .list();
    }

    private static Set<FormPart> parts(String[] names) {
        return Arrays.stream(names).map(FormPart::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
