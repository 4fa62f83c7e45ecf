package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rows as people look at them: one account's, its history, and the list of those not in step. */
@Component
class ProvisioningOverview {

    private static final int ATTEMPTS_SHOWN = 50;

    private final ProvisioningRecords records;
    private final ProvisioningAttempts attempts;
    private final ProvisioningLists lists;
    private final ProvisioningErrors errors;
    private final Clock clock;

    ProvisioningOverview(
            ProvisioningRecords records,
            ProvisioningAttempts attempts,
            ProvisioningLists lists,
            ProvisioningErrors errors,
            Clock clock) {
        this.records = records;
        this.attempts = attempts;
        this.lists = lists;
        this.errors = errors;
        this.clock = clock;
    }

    Optional<ProvisioningStatus> status(AccountId account) {
        return records.find(account);
    }

    List<ProvisioningAttempt> attempts(AccountId account) {
        return attempts.of(account, ATTEMPTS_SHOWN);
    }

    ProvisioningLists lists() {
        return lists;
    }

    ProvisioningFigures figures() {
        return lists.figures(clock.instant());
    }

    ProvisioningErrors errors() {
        return errors;
    }
}
