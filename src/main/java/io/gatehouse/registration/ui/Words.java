package io.gatehouse.registration.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.Sentence;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says things of the registration module in the viewer's language. */
final class Words {

    private Words() {}

    static String of(String key, Object... args) {
        return I18NProvider.translate(key, args);
    }

    static String of(Sentence sentence) {
        return of(sentence.code(), sentence.args().toArray());
    }

    /** Parts of the form in its order. */
    static String parts(Collection<FormPart> parts) {
        return parts.stream().sorted().map(part -> of("part", part)).collect(Collectors.joining(", "));
    }

    /** The word for a value of an enum, as {@code registration.state.ON_HOLD}. */
    static String of(String what, Enum<?> value) {
        return of("registration." + what + "." + value.name());
    }
}
