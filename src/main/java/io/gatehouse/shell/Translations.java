package io.gatehouse.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the screens the texts of the modules' message files. */
@Component
class Translations implements I18NProvider {

    private final transient MessageSource texts;

    Translations(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.US);
    }

    /** A key without a text is shown as it is: a visible mistake is better than a broken screen. */
    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNullElse(texts.getMessage(key, arguments, key, locale), key);
    }
}
