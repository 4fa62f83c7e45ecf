package io.gatehouse.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How the single-text values are kept in the database: as that text. */
final class ValueConverters {

    private ValueConverters() {}

    @Immutable
    @Converter(autoApply = true)
    static class OfEmailAddress implements AttributeConverter<EmailAddress, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable EmailAddress value) {
            return value == null ? null : value.value();
        }

        @Override
        public @Nullable EmailAddress convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : new EmailAddress(text);
        }
    }

    @Immutable
    @Converter(autoApply = true)
    static class OfDirectAddress implements AttributeConverter<DirectAddress, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable DirectAddress value) {
            return value == null ? null : value.value();
        }

        @Override
        public @Nullable DirectAddress convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : new DirectAddress(text);
        }
    }

    @Immutable
    @Converter(autoApply = true)
    static class OfNpi implements AttributeConverter<Npi, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Npi value) {
            return value == null ? null : value.value();
        }

        @Override
        public @Nullable Npi convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : new Npi(text);
        }
    }

    @Immutable
    @Converter(autoApply = true)
    static class OfPhoneNumber implements AttributeConverter<PhoneNumber, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable PhoneNumber value) {
            return value == null ? null : value.value();
        }

        @Override
        public @Nullable PhoneNumber convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : new PhoneNumber(text);
        }
    }

    @Immutable
    @Converter(autoApply = true)
    static class OfUsername implements AttributeConverter<Username, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Username value) {
            return value == null ? null : value.value();
        }

        @Override
        public @Nullable Username convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : new Username(text);
        }
    }
}
