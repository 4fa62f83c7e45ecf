package io.gatehouse.security.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.security.ApiScope;
import io.gatehouse.security.ApiTokenService;

/** Asks which program a token is for and what it may do. */
class IssueTokenDialog {

    private static final int LONGEST_NAME = 64;

    private final ApiTokenService tokens;
    private final Runnable again;
    private final TextField name = new TextField(text("name"));
    private final CheckboxGroup<ApiScope> scopes = new CheckboxGroup<>(text("scopes"));

    IssueTokenDialog(ApiTokenService tokens, Runnable again) {
        this.tokens = tokens;
        this.again = again;
        name.setHelperText(text("name.help"));
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        scopes.setItems(ApiScope.values());
        scopes.setItemLabelGenerator(scope -> I18NProvider.translate("security.scope." + scope));
        scopes.setRequiredIndicatorVisible(true);
    }

    void open() {
        var dialog = new TaskDialog(text("issue.title"), text("issue.do"), this::issued).with(name, scopes);
        dialog.open();
        name.focus();
    }

    private boolean issued() {
        name.setInvalid(false);
        scopes.setInvalid(false);
        try {
            var issued = tokens.issue(name.getValue(), scopes.getValue());
            again.run();
            new IssuedTokenDialog(issued).open();
            return true;
        } catch (InvalidValueException e) {
            explain(e.code());
            return false;
        }
    }

    private void explain(String code) {
        var sentence = I18NProvider.translate(code);
        if (code.startsWith("value.tokenName")) {
            name.setErrorMessage(sentence);
            name.setInvalid(true);
            name.focus();
        } else {
            scopes.setErrorMessage(sentence);
            scopes.setInvalid(true);
        }
    }

    private static String text(String key) {
        return I18NProvider.translate("security.tokens." + key);
    }
}
