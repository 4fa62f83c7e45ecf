package io.gatehouse.registration.web;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementWords;
import io.gatehouse.common.PostalAddress;
import io.gatehouse.delegation.Delivery;
import io.gatehouse.registration.form.Credentials;
import io.gatehouse.registration.form.PersonFields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What can be chosen in the fields of the form. */
@Component
class FormChoices {

    private static final Set<String> ALERTS = Set.of("ALERTS_CBA", "ALERTS_PBA");

    private final Catalog catalog;
    private final EntitlementWords words;
    private final MessageSource texts;

    FormChoices(Catalog catalog, EntitlementWords words, MessageSource texts) {
        this.catalog = catalog;
        this.words = words;
        this.texts = texts;
    }

    /** Something that can be asked for, in the words of the page. */
    record Choice(String code, String label, String sentence) {}

    ModelAndView addTo(ModelAndView screen) {
        return screen.addObject("credentials", Credentials.OFFERED)
                .addObject("suffixes", PersonFields.SUFFIXES)
                .addObject("states", PostalAddress.STATES.stream().sorted().toList())
                .addObject("levels", offered(catalog.accessLevels()))
                .addObject("services", offered(catalog.services()))
                .addObject("roles", offered(catalog.roles()))
                .addObject("deliveries", Delivery.values());
    }

    /** Alerts are asked for by choosing how they come, so they have no box of their own. */
    private List<Choice> offered(List<Entitlement> entitlements) {
        var language = LocaleContextHolder.getLocale();
        return entitlements.stream()
                .filter(entitlement -> entitlement.offered() && !ALERTS.contains(entitlement.code()))
                .map(entitlement -> choice(entitlement, language))
                .toList();
    }

    /** The form says more about a service than the catalogue does. */
    private Choice choice(Entitlement entitlement, Locale language) {
        var sentence = words.sentence(entitlement, language);
        return new Choice(
                entitlement.code(),
                words.label(entitlement, language),
                Objects.requireNonNull(
                        texts.getMessage("register.about." + entitlement.code(), null, sentence, language)));
    }
}
