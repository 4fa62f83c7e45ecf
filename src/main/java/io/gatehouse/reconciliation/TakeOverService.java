package io.gatehouse.reconciliation;

import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.GrantOutcome;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.security.AllowLead;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "The directory is right": takes its values over into what should be, by the same services and rules as if somebody had
 * decided so on the person's page. What is not taken over is repaired along with it.
 */
@Service
@Transactional
@AllowLead
public class TakeOverService {

    private final Findings findings;
    private final FindingAnswers answers;
    private final AccountService accounts;
    private final TakingOver taking;
    private final ProvisioningService provisioning;

    TakeOverService(
            Findings findings,
            FindingAnswers answers,
            AccountService accounts,
            TakingOver taking,
            ProvisioningService provisioning) {
        this.findings = findings;
        this.answers = answers;
        this.accounts = accounts;
        this.taking = taking;
        this.provisioning = provisioning;
    }

    /**
     * @param at where a membership is to be granted, when the person works for several organizations
     * @throws io.gatehouse.account.AccountRefusedException when the rules of accounts and grants forbid it; nothing is done then
     * @throws io.gatehouse.common.InvalidValueException when the directory's value is none that an account can have
     */
    public TakeOverOutcome takeOver(UUID id, Collection<Discrepancy> chosen, @Nullable OrganizationId at) {
        var row = findings.find(id).map(FindingDetails::row).orElseThrow();
        var account = Objects.requireNonNull(row.account());
        var outcome = TakeOverOutcome.DONE;
        for (var discrepancy : chosen) {
            if (take(discrepancy, account, at) == GrantOutcome.AWAITING_SECOND_PERSON) {
                outcome = TakeOverOutcome.AWAITING_SECOND_PERSON;
            }
        }
        answers.answer(List.of(id), FindingState.TAKEN_OVER, null);
        answers.tell(row, FindingState.TAKEN_OVER, null);
        provisioning.repair(List.of(account));
        return outcome;
    }

    private GrantOutcome take(Discrepancy discrepancy, AccountId account, @Nullable OrganizationId at) {
        return switch (discrepancy.kind()) {
            case DRIFTED -> taking.value(account, discrepancy);
            case MEMBER_NOT_GRANTED -> taking.membership(snapshot(account), discrepancy, at);
            case DISABLED_DIFFERENTLY -> taking.suspension(account, SuspensionReason.INVESTIGATION);
            default -> throw new IllegalArgumentException("Cannot be taken over: " + discrepancy);
        };
    }

    private AccountSnapshot snapshot(AccountId account) {
        return accounts.snapshots(List.of(account)).getFirst();
    }
}
