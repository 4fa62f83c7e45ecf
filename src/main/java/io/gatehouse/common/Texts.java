package io.gatehouse.common;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of all modules. Each is a {@link MessageFormat}, also when it takes no arguments, so that an apostrophe is
 * written twice everywhere. The one exception are texts with named <code>${placeholders}</code>, which are not parsed.
 */
class Texts extends ResourceBundleMessageSource {

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var text = super.resolveCodeWithoutArguments(code, locale);
        return text == null || text.contains("${") ? text : new MessageFormat(text, locale).format(new Object[0]);
    }
}
