package io.gatehouse.notification;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.testing.IntegrationTest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MailRendererTests {

    private static final URI LINK = URI.create("http://gatehouse.test/page?token=a.b.c&x='%3E");
    private static final Map<String, String> DETAILS = Map.ofEntries(
            entry("reference", "R-7K3M-92QX"),
            entry("username", "alee"),
            entry("formerly", "ada.lee"),
            entry("organization", "Tamarack Ridge Family Medicine PLLC"),
            entry("address", "ada.lee@clinic.example"),
            entry("applicant", "Marisol Okonkwo"),
            entry("colleague", "Lena Ortiz"),
            entry("day", "March 4, 2027"),
            entry("days", "3"),
            entry("count", "2"),
            entry("reason", "First reason\nSecond <reason>"),
            entry("lines", "${name} & [Click here]"));

    @Autowired
    private MailTexts texts;

    @Autowired
    private HtmlLayout layout;

    private MailRenderer renderer;

    @BeforeEach
    void withAnyLink() {
        renderer = new MailRenderer(texts, mail -> Optional.of(new MintedLink(LINK, Duration.ofHours(72))), layout);
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void putsEveryValueInItsPlace(MailTemplate template) {
        var ready = renderer.render(MailFixture.mail(template, "Ada Lee", DETAILS));

        assertThat(ready.title()).isNotBlank().doesNotContain("${", "–");
        assertThat(ready.text()).doesNotContain("–").doesNotContainPattern("\\$\\{(?!name} & )");
        assertThat(ready.html()).doesNotContain("–").startsWith("<!DOCTYPE html>");
        assertThat(texts.label(template)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void carriesItsLinkExactlyWhenItHasOne(MailTemplate template) {
        var ready = renderer.render(MailFixture.mail(template, "Ada Lee", DETAILS));
        boolean linked = template.link() != MailLink.NONE;

        assertThat(ready.text().contains(LINK.toString())).isEqualTo(linked);
        assertThat(ready.html().contains("href=\"http://gatehouse.test/page?token=a.b.c&amp;x=&#39;%3E\""))
                .isEqualTo(linked);
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void showsHostileValuesAsTheText(MailTemplate template) {
        var hostile = "<img src=x onerror=alert(1)>\"'&[Click here](http://evil.example)";
        var ready = renderer.render(MailFixture.mail(
                template,
                hostile,
                Map.of(
                        "reference",
                        hostile,
                        "username",
                        hostile,
                        "formerly",
                        hostile,
                        "reason",
                        hostile,
                        "lines",
                        hostile)));

        assertThat(ready.html()).doesNotContain("<img", "alert(1)>\"", "evil.example\"");
        assertThat(ready.html().split("<a ", -1).length).isEqualTo(template.link() == MailLink.NONE ? 1 : 3);
    }

    @Test
    void letsNoValueBecomeAButtonOrAPlace() {
        var ready = renderer.render(MailFixture.mail(
                MailTemplate.REQUEST_RETURNED,
                "Ada Lee",
                Map.of("reference", "R", "reason", "a\n\n[Evil button]\n\n${username}")));

        assertThat(ready.text()).contains("[Evil button]", "${username}");
        assertThat(ready.html()).doesNotContain(">Evil button</a>");
    }

    @Test
    void leavesOutTheParagraphOfAValueThatIsNotThere() {
        var ready =
                renderer.render(MailFixture.mail(MailTemplate.REQUEST_APPROVED, "Ada Lee", Map.of("reference", "R-1")));

        assertThat(ready.text())
                .contains("choosing your password.\n\nSee my request:")
                .doesNotContain("–");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\r\nBcc: all@evil.example", "Ada\nLee", "Ada\0Lee", "Ada\u0085Lee"})
    void refusesControlCharactersInHeaders(String name) {
        assertThatExceptionOfType(UnsendableMailException.class)
                .isThrownBy(() -> renderer.render(MailFixture.mail(MailTemplate.WELCOME, name, DETAILS)));
        assertThatExceptionOfType(UnsendableMailException.class)
                .isThrownBy(() -> renderer.render(
                        MailFixture.mail(MailTemplate.REQUEST_RECEIVED, "Ada Lee", Map.of("reference", name))));
    }
}
