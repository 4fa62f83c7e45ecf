package io.gatehouse.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.Section;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.notification.MailLanguage;
import io.gatehouse.notification.MailTemplate;
import io.gatehouse.notification.MailTextChange;
import io.gatehouse.notification.MailTextDetails;
import io.gatehouse.notification.MailTextService;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;

/** The text of one mail in one language, with how it reads beside it. */
@Route(MailNavigation.TEXTS + "/:template/:language")
@RolesAllowed("SUPPORT_LEAD")
@StyleSheet("mail.css")
class MailTextView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MailTextService texts;
    private String title = "";

    MailTextView(MailTextService texts) {
        this.texts = texts;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var template = known(MailTemplate.values(), parameters.get("template").orElse(""));
        var language = known(MailLanguage.values(), parameters.get("language").orElse(""));
        show(texts.find(template, language));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(MailTextDetails text) {
        title = text.label();
        removeAll();
        var fields = new MailTextFields(texts, text);
        var header = new PageHeader(title)
                .under(text("menu"), MailNavigation.TEXTS)
                .withStates(
                        new StateBadge(text(text.own() ? "own" : "standard"), text.own() ? Tone.PROGRESS : Tone.QUIET));
        if (text.own()) {
            header.withActions(new Button(text("reset"), click -> confirmReset(text)));
        }
        header.withActions(save(fields, text));
        if (text.changedAt() != null) {
            header.withLine(text("changedBy", Moments.exact(text.changedAt()), String.valueOf(text.changedBy())));
        }
        var editor = new Div(
                new Section(text("words"), fields, fields.places()), new Section(text("preview"), fields.preview()));
        editor.addClassName("mail-editor");
        add(header, languages(text), editor);
    }

    private Nav languages(MailTextDetails text) {
        var nav = new Nav();
        nav.addClassName("tabs");
        for (var language : MailLanguage.values()) {
            var link = new Anchor(MailNavigation.text(text.template(), language), MailTextRow.name(language));
            if (language == text.language()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Button save(MailTextFields fields, MailTextDetails text) {
        var save = new Button(text("save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            if (fields.right()) {
                settle(texts.edit(text.template(), text.language(), text.version(), fields.wording()), "saved");
            }
        });
        return save;
    }

    private void confirmReset(MailTextDetails text) {
        new TaskDialog(text("reset"), text("reset"), () -> {
                    settle(texts.reset(text.template(), text.language(), text.version()), "reset.done");
                    return true;
                })
                .withConsequences(List.of(text("reset.sure")))
                .readyToConfirm()
                .open();
    }

    private void settle(MailTextChange change, String done) {
        switch (change) {
            case MailTextChange.Saved saved -> {
                show(saved.text());
                Notifications.success(text(done));
            }
            case MailTextChange.Refused refused -> Notifications.failure(MailTextFields.sentences(refused.problems()));
            case MailTextChange.ChangedMeanwhile meanwhile -> Notifications.failure(text("meanwhile"));
        }
    }

    private String text(String key, Object... arguments) {
        return getTranslation("mail.text.ui." + key, arguments);
    }

    private static <E extends Enum<E>> E known(E[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElseThrow(NotFoundException::new);
    }
}
