package io.gatehouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.notification.WordingProblem.Part;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.IntegrationTest;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;

/** Own texts of mails. The texts of mails that nobody else's test reads in Spanish are changed, and put back. */
@IntegrationTest
class MailTextServiceTests {

    private static final MailTemplate MAIL = MailTemplate.REQUEST_QUESTION;
    private static final MailLanguage LANGUAGE = MailLanguage.SPANISH;
    private static final MailWording OWN = new MailWording(
            "Una pregunta, {{ name }}", "Hola {{name}}:\n\n{{question}}\n\n[Responder]\n\n<b>Gracias</b> ${name}");

    @Autowired
    private MailTextService texts;

    @Autowired
    private MailRenderer renderer;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private JournalService journal;

    @Autowired
    private MessageSource source;

    @AfterEach
    void putBack() {
        lead(() -> texts.reset(MAIL, LANGUAGE, version()));
    }

    @Test
    void sendsTheOwnTextInItsLanguageOnly() {
        assertThat(edit(version(), OWN)).isInstanceOf(MailTextChange.Saved.class);

        var spanish = renderer.render(mail(LANGUAGE));
        var english = renderer.render(mail(MailLanguage.ENGLISH));

        assertThat(spanish.title()).isEqualTo("Una pregunta, Ada Lee");
        assertThat(spanish.text()).startsWith("Hola Ada Lee:\n\nWhich?\n\nResponder:\nhttp");
        assertThat(spanish.text()).contains("<b>Gracias</b> ${name}");
        assertThat(spanish.html())
                .contains("<html lang=\"es\">", ">Responder</a>", "&lt;b&gt;Gracias&lt;/b&gt;")
                .doesNotContain("<b>");
        assertThat(english.title()).startsWith("We have a question");
    }

    @Test
    void bringsTheStandardTextBack() {
        edit(version(), OWN);

        lead(() -> texts.reset(MAIL, LANGUAGE, version()));

        var text = lead(() -> texts.find(MAIL, LANGUAGE));
        assertThat(text.own()).isFalse();
        assertThat(text.wording().body()).doesNotContain("Responder]\n\n<b>").contains("{{question}}");
    }

    @Test
    void keepsWhatItSaidBeforeAndAfterInTheJournal() {
        var before = lead(() -> texts.find(MAIL, LANGUAGE)).wording();

        edit(version(), OWN);
        lead(() -> texts.reset(MAIL, LANGUAGE, version()));

        var rows =
                actor.callAs(Actor.system("test"), () -> journal.timeline(JournalObject.mail(MAIL + "/" + LANGUAGE)));
        var changed = rows.stream()
                .filter(row -> row.entry().act().equals("mail-text.changed"))
                .toList()
                .getLast();
        assertThat(changed.entry().details())
                .containsEntry("title", before.title() + " → " + OWN.title())
                .containsEntry("body", before.body() + " → " + OWN.body());
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.entry().act()).isEqualTo("mail-text.reset");
            assertThat(row.entry().details()).containsEntry("title", OWN.title() + " → " + before.title());
        });
    }

    @Test
    void refusesWhoReadAnEarlierVersionAlsoAfterAReset() {
        var read = version();
        edit(read, OWN);

        assertThat(edit(read, OWN)).isInstanceOf(MailTextChange.ChangedMeanwhile.class);
        lead(() -> texts.reset(MAIL, LANGUAGE, version()));
        assertThat(edit(read, OWN)).isInstanceOf(MailTextChange.ChangedMeanwhile.class);
        assertThat(edit(read + 1, OWN)).isInstanceOf(MailTextChange.ChangedMeanwhile.class);
    }

    @Test
    void letsOneOfManySaveAtOnce() throws Exception {
        var read = version();
        var tries = Stream.generate(() -> (Callable<MailTextChange>) () -> edit(read, OWN))
                .limit(8)
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var saved = 0;
            for (var one : threads.invokeAll(tries)) {
                saved += one.get() instanceof MailTextChange.Saved ? 1 : 0;
            }
            assertThat(saved).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi {{user}}             | {{question}} _ [Go]            | TITLE | unknown",
                "Hi                      | {{question}} {{a.b()}} _ [Go]  | BODY  | unknown",
                "Hi                      | {{question}} {{name _ [Go]      | BODY  | broken",
                "Hi                      | {{question}}                    | BODY  | link",
                "Hi                      | {{question}} _ [Go] _ [Come]    | BODY  | links",
                "Hi                      | {{question}} _ [Go {{name}}]    | BODY  | label",
                "Hi                      | no question _ [Go]              | BODY  | kept",
                "''                      | {{question}} _ [Go]             | TITLE | empty"
            })
    void saysWhatHasToBeMendedAndWhere(String title, String body, Part part, String problem) {
        var refused = edit(version(), new MailWording(title, body.replace(" _ ", "\n\n")));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        MailTextChange.Refused.class,
                        answer -> assertThat(answer.problems()).singleElement().satisfies(said -> {
                            assertThat(said.part()).isEqualTo(part);
                            assertThat(said.code()).isEqualTo("mail.text.problem." + problem);
                        }));
    }

    @Test
    void namesThePlacesThatMayBeUsed() {
        var refused =
                (MailTextChange.Refused) edit(version(), new MailWording("Hi {{username}}", "{{question}}\n\n[Go]"));

        assertThat(refused.problems().getFirst().arguments())
                .containsExactly("{{username}}", "{{name}}, {{reference}}, {{question}}");
    }

    @Test
    void refusesASecondHeaderInTheSubject() {
        var refused = edit(version(), new MailWording("Hi\r\nBcc: all@evil.example", "{{question}}\n\n[Go]"));

        assertThat(refused).isInstanceOf(MailTextChange.Refused.class);
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void everyStandardTextCanBeSavedAsItIsAndShown(MailTemplate template) {
        for (var language : MailLanguage.values()) {
            var text = lead(() -> texts.find(template, language));
            assertThat(lead(() -> texts.problems(template, language, text.wording())))
                    .isEmpty();
            assertThat(lead(() -> texts.preview(template, language, text.wording())))
                    .hasValueSatisfying(preview -> assertThat(preview.text()).doesNotContain("{{", "${", "–"));
        }
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void everyPlaceIsExplainedAndHasASample(MailTemplate template) {
        var places = lead(() -> texts.find(template, LANGUAGE)).places();

        assertThat(places).allSatisfy(place -> {
            assertThat(messages("mail.sample." + place)).isNotEqualTo("mail.sample." + place);
            assertThat(messages("mail.text.ui.place." + place)).isNotEqualTo("mail.text.ui.place." + place);
        });
    }

    @Test
    void isForLeadsAlone() {
        assertThatThrownBy(() -> actor.callAs(accounts.staff(), texts::list)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actor.callAs(accounts.staff(), () -> texts.edit(MAIL, LANGUAGE, 0, OWN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String messages(String key) {
        return String.valueOf(source.getMessage(key, null, key, Locale.US));
    }

    private static Mail mail(MailLanguage language) {
        return MailFixture.mail(MAIL, language, Map.of("reference", "R-1", "question", "Which?"));
    }

    private MailTextChange edit(long version, MailWording wording) {
        return lead(() -> texts.edit(MAIL, LANGUAGE, version, wording));
    }

    private long version() {
        return lead(() -> texts.find(MAIL, LANGUAGE)).version();
    }

    private <T> T lead(Supplier<T> work) {
        return actor.callAs(accounts.lead(), work);
    }
}
