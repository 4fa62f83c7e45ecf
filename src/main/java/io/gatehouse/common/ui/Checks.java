package io.gatehouse.common.ui;

import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Lets a field be checked by the factory of the value it is for, and say that factory's sentence when it refuses. */
public final class Checks {

    private Checks() {}

    public static <T extends @Nullable Object> Validator<T> value(SerializableConsumer<T> factory) {
        return valueIf(typed -> true, factory);
    }

    /** The same for a text that may be left out. */
    public static Validator<String> optionalValue(SerializableConsumer<String> factory) {
        return valueIf(typed -> !typed.isBlank(), factory);
    }

    /** The same for a field that counts only under a condition. */
    public static <T extends @Nullable Object> Validator<T> valueIf(
            SerializablePredicate<T> counts, SerializableConsumer<T> factory) {
        return (typed, context) -> {
            try {
                if (counts.test(typed)) {
                    factory.accept(typed);
                }
                return ValidationResult.ok();
            } catch (InvalidValueException e) {
                return ValidationResult.error(I18NProvider.translate(e.code()));
            }
        };
    }
}
