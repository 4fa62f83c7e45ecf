package io.gatehouse.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.gatehouse.common.DirectAddress;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.Username;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a form as one JSON document: fields that are added later are absent in older documents, and fields that are given
 * up stay readable in the database.
 */
@Immutable
@Converter
class ValidRegistrationConverter implements AttributeConverter<ValidRegistration, String> {

    private static final JsonMapper JSON = mapper();

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        Stream.of(EmailAddress.class, DirectAddress.class, Npi.class, PhoneNumber.class, Username.class)
                .forEach(value -> builder.addMixIn(value, TextValue.class));
        return builder.build();
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ValidRegistration form) {
        return form == null ? null : JSON.writeValueAsString(form);
    }

    @Override
    public @Nullable ValidRegistration convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, ValidRegistration.class);
    }

    /** The values with a single text are written as that text. */
    private abstract static class TextValue {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("UnusedVariable")
        TextValue(String value) {}

        @JsonValue
        abstract String value();
    }
}
