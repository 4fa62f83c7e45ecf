package io.gatehouse.registration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a request changes as one JSON document. */
@Immutable
@Converter
class AccountChangeConverter implements AttributeConverter<AccountChange, String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable AccountChange change) {
        return change == null ? null : JSON.writeValueAsString(change);
    }

    @Override
    public @Nullable AccountChange convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, AccountChange.class);
    }
}
