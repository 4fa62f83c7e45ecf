package io.gatehouse.account.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountClosing;
import io.gatehouse.account.AccountRenaming;
import io.gatehouse.account.AccountRestoring;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AffiliationMoves;

/** All that can be done with an account as a whole. */
@SpringComponent
record AccountOperations(
        AccountService accounts,
        AccountAccess access,
        AccountRenaming renaming,
        AffiliationMoves moves,
        AccountClosing closing,
        AccountRestoring restoring) {}
