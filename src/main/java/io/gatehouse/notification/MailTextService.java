package io.gatehouse.notification;

import io.gatehouse.common.PublicUrl;
import io.gatehouse.security.AllowLead;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets leads say in their own words what mails say. There are places for what differs, and neither markup nor code. */
@Service
@Transactional
@AllowLead
public class MailTextService {

    private final MailTexts texts;
    private final MailWordings own;
    private final MailRenderer renderer;
    private final PublicUrl address;
    private final ApplicationEventPublisher events;

    MailTextService(
            MailTexts texts,
            MailWordings own,
            MailRenderer renderer,
            PublicUrl address,
            ApplicationEventPublisher events) {
        this.texts = texts;
        this.own = own;
        this.renderer = renderer;
        this.address = address;
        this.events = events;
    }

    /** All mails in all languages, by template. */
    @Transactional(readOnly = true)
    public List<MailTextDetails> list() {
        var stored = own.all();
        return Arrays.stream(MailTemplate.values())
                .flatMap(template ->
                        Arrays.stream(MailLanguage.values()).map(language -> new MailWordings.Key(template, language)))
                .map(key -> details(key, stored.get(key)))
                .toList();
    }

    @Transactional(readOnly = true)
    public MailTextDetails find(MailTemplate template, MailLanguage language) {
        var key = new MailWordings.Key(template, language);
        return details(key, own.find(key).orElse(null));
    }

    /** What would be refused; empty when it can be saved. */
    @Transactional(readOnly = true)
    public List<WordingProblem> problems(MailTemplate template, MailLanguage language, MailWording typed) {
        return texts.rules(template, language).problems(typed);
    }

    /** @param version the one that was read */
    public MailTextChange edit(MailTemplate template, MailLanguage language, long version, MailWording typed) {
        var problems = problems(template, language, typed);
        return problems.isEmpty()
                ? write(new MailWordings.Key(template, language), version, WordingRules.cleaned(typed))
                : new MailTextChange.Refused(problems);
    }

    /** Back to the standard wording. */
    public MailTextChange reset(MailTemplate template, MailLanguage language, long version) {
        return write(new MailWordings.Key(template, language), version, null);
    }

    /** How it would read, with samples in its places. */
    @Transactional(readOnly = true)
    public Optional<MailPreview> preview(MailTemplate template, MailLanguage language, MailWording typed) {
        if (!problems(template, language, typed).isEmpty()) {
            return Optional.empty();
        }
        var values = texts.rules(template, language).places().stream()
                .collect(Collectors.toMap(Function.identity(), texts::sample));
        return Optional.of(renderer.preview(typed, language, values, address.link("/sample")));
    }

    private MailTextChange write(MailWordings.Key key, long version, @Nullable MailWording after) {
        var before = find(key.template(), key.language());
        if (!own.write(key, after, version)) {
            return new MailTextChange.ChangedMeanwhile();
        }
        var now = find(key.template(), key.language());
        if (!now.wording().equals(before.wording())) {
            events.publishEvent(new MailTextChanged(
                    key.template(), key.language(), now.label(), before.wording(), now.wording(), after == null));
        }
        return new MailTextChange.Saved(now);
    }

    private MailTextDetails details(MailWordings.Key key, @Nullable StoredWording stored) {
        var standard = texts.standard(key.template(), key.language());
        var wording = stored == null ? null : stored.wording();
        return new MailTextDetails(
                key.template(),
                key.language(),
                texts.label(key.template()),
                wording == null ? standard : wording,
                wording != null,
                stored == null ? 0 : stored.version(),
                List.copyOf(texts.rules(key.template(), key.language()).places()),
                key.template().link() != MailLink.NONE,
                stored == null ? null : stored.changedAt(),
                stored == null ? null : stored.changedBy());
    }
}
