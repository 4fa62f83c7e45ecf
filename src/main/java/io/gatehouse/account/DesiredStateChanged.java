package io.gatehouse.account;

/** The desired state changed and its revision was raised: the directory has to follow. */
public sealed interface DesiredStateChanged extends AccountEvent
        permits AccountOpened,
                AccountCorrected,
                AccountRenamed,
                GrantAdded,
                GrantRemoved,
                AccountSuspended,
                AffiliationSuspended,
                AccountReinstated,
                AffiliationMoved,
                AccountClosed,
                AccountLinked,
                AccountRestored {}
