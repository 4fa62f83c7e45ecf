package io.gatehouse.registration.ui;

import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.gatehouse.registration.CheckLevel;
import io.gatehouse.registration.Review;

/** The username, checked against database and directory while it is typed. */
final class UsernameInput extends TextField {

    private static final int PAUSE_MILLIS = 400;
    private static final int LONGEST = 32;
    private static final String CHECK = "username";

    UsernameInput(DeskCase request) {
        super(Words.of("review.account.username"));
        addClassName("username");
        setMaxLength(LONGEST);
        setValue(request.review().decision().username());
        setAutocapitalize(Autocapitalize.NONE);
        getElement().setAttribute("spellcheck", "false");
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLIS);
        addValueChangeListener(change -> request.change(
                decision -> decision.withUsername(change.getValue().strip())));
    }

    void show(Review review) {
        review.findings().stream()
                .filter(finding -> finding.check().equals(CHECK))
                .findFirst()
                .ifPresent(finding -> {
                    var stop = finding.level() == CheckLevel.STOP;
                    setInvalid(stop);
                    setErrorMessage(stop ? Words.of(finding.sentence()) : "");
                    setHelperText(stop ? "" : Words.of(finding.sentence()));
                });
    }
}
