package io.gatehouse.notification;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.journal.JournalObject;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be mailed to whom, about what.
 *
 * @param subject the registration or account it is about; links are made for it
 * @param details named values of the text; never a secret
 */
record MailOrder(
        MailTemplate template,
        Recipient recipient,
        JournalObject subject,
        @Nullable OrganizationId organization,
        Map<String, String> details,
        MailLanguage language) {

    MailOrder {
        details = Map.copyOf(details);
    }

    static MailOrder of(MailTemplate template, Recipient recipient, JournalObject subject) {
        return new MailOrder(template, recipient, subject, null, Map.of(), MailLanguage.ENGLISH);
    }

    MailOrder at(@Nullable OrganizationId where) {
        return new MailOrder(template, recipient, subject, where, details, language);
    }

    MailOrder in(MailLanguage spoken) {
        return new MailOrder(template, recipient, subject, organization, details, spoken);
    }

    MailOrder with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(details);
        more.put(name, value);
        return new MailOrder(template, recipient, subject, organization, more, language);
    }
}
