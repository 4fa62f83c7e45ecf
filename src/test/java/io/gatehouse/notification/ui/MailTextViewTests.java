package io.gatehouse.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.gatehouse.notification.MailLanguage;
import io.gatehouse.notification.MailTemplate;
import io.gatehouse.notification.MailTextService;
import io.gatehouse.notification.MailWording;
import io.gatehouse.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailTextViewTests extends ViewTest {

    private static final MailTemplate MAIL = MailTemplate.ACCOUNT_CLOSED;

    @Autowired
    private MailTextService texts;

    @AfterEach
    void putBack() {
        texts.reset(MAIL, MailLanguage.SPANISH, version());
    }

    @Test
    void listsEveryMailOnce() {
        navigate(MailTextsView.class);

        assertThat(test($(Grid.class).single()).size()).isEqualTo(MailTemplate.values().length);
    }

    @Test
    void showsWhatIsTypedAsItWillReadInAFrameThatRunsNothing() {
        open();

        test(body()).setValue("Dear {{name}},\n\n<script>alert(1)</script>");

        var frame = $(IFrame.class).single();
        assertThat(frame.getSandbox().orElseThrow())
                .doesNotContain(IFrame.SandboxType.ALLOW_SCRIPTS, IFrame.SandboxType.ALLOW_SAME_ORIGIN);
        assertThat(frame.getSrcdoc().orElseThrow()).contains("<p>Dear Ada Lee,</p>", "&lt;script&gt;");
        assertThat($(Pre.class).all())
                .allSatisfy(text -> assertThat(text.getText()).startsWith("Dear Ada Lee,"));
    }

    @Test
    void saysAtTheFieldWhichPlacesThereAreAndSavesNothing() {
        open();

        test(body()).setValue("Dear {{nmae}}");
        test(button("Save")).click();

        assertThat(body().isInvalid()).isTrue();
        assertThat(body().getErrorMessage())
                .isEqualTo("{{nmae}} is not a place of this mail. It knows {{name}}, {{username}}.");
        assertThat(texts.find(MAIL, MailLanguage.SPANISH).own()).isFalse();
    }

    @Test
    void savesAndGoesBackToTheStandardText() {
        open();
        test($(TextField.class).single()).setValue("Adiós, {{name}}");
        test(button("Save")).click();
        assertThat(texts.find(MAIL, MailLanguage.SPANISH).wording().title()).isEqualTo("Adiós, {{name}}");

        test(button("Back to the standard text")).click();
        test($(Button.class).withText("Back to the standard text").last()).click();

        assertThat(texts.find(MAIL, MailLanguage.SPANISH).own()).isFalse();
        assertThat($(TextField.class).single().getValue()).isNotEqualTo("Adiós, {{name}}");
    }

    @Test
    void savesNothingOverSomebodyElsesText() {
        open();
        texts.edit(MAIL, MailLanguage.SPANISH, version(), new MailWording("Theirs", "Their text"));

        test($(TextField.class).single()).setValue("Mine");
        test(button("Save")).click();

        assertThat($(Notification.class).last().getElement().getTextRecursively())
                .contains("Nothing was saved");
        assertThat(texts.find(MAIL, MailLanguage.SPANISH).wording().title()).isEqualTo("Theirs");
    }

    private void open() {
        navigate("mail-texts/ACCOUNT_CLOSED/SPANISH", MailTextView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Account closed");
    }

    private TextArea body() {
        return $(TextArea.class).single();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).first();
    }

    private long version() {
        return texts.find(MAIL, MailLanguage.SPANISH).version();
    }
}
