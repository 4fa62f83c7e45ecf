package io.gatehouse.account.ui;

import com.vaadin.flow.component.Component;
import io.gatehouse.common.AccountId;

/** A part of a person's page that a module above this one contributes. Beans, in {@code @Order}. */
public interface AccountDetailsSection {

    /** Heading of the part. */
    String title();

    /** What stands below the heading, made anew at each visit. */
    Component content(AccountId account);

    /** Whether the part is short enough to stand beside the grants instead of below them. */
    default boolean beside() {
        return true;
    }
}
