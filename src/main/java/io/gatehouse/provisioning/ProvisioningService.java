package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Adoption;
import io.gatehouse.directory.UsernameAvailability;
import io.gatehouse.security.AllowLead;
import io.gatehouse.security.AllowReview;
import io.gatehouse.security.AllowScoped;
import io.gatehouse.security.AllowStaff;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What would be done in the directory, and what was. {@link #preview} and {@link #directoryUsername} wait for the directory
 * (a few seconds at most) and belong outside a transaction; everything else reads the database.
 */
@Service
@Transactional(readOnly = true)
public class ProvisioningService {

    private final PlanPreviews previews;
    private final ProvisioningOverview overview;
    private final ProvisioningRetries retries;
    private final ProvisioningSkips skips;
    private final DirectoryCircuit circuit;
    private final AccountSearch accounts;

    ProvisioningService(
            PlanPreviews previews,
            ProvisioningOverview overview,
            ProvisioningRetries retries,
            ProvisioningSkips skips,
            DirectoryCircuit circuit,
            AccountSearch accounts) {
        this.previews = previews;
        this.overview = overview;
        this.retries = retries;
        this.skips = skips;
        this.circuit = circuit;
        this.accounts = accounts;
    }

    /**
     * The plan for an account as it is or is to be. When the directory cannot be read, the plan is made as if it held nothing
     * of the person, and says so.
     */
    @AllowReview
    @Transactional(propagation = Propagation.NEVER)
    public PlanPreview preview(AccountSnapshot wanted) {
        return previews.of(wanted);
    }

    /** The same for an account that is to take an entry of others over. */
    @AllowLead
    @Transactional(propagation = Propagation.NEVER)
    public PlanPreview previewAdoption(AccountSnapshot wanted, Adoption adoption) {
        return previews.of(wanted, adoption);
    }

    /**
     * Whether the plan now is the one that was shown. What was found in the directory counts only when it could be read both
     * times, so that decisions go on while it is down.
     */
    @AllowReview
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean sameFingerprint(String shown, PlanPreview now) {
        return Fingerprint.parse(shown).agreesWith(Fingerprint.parse(now.fingerprint()));
    }

    /** Whether the directory has somebody by this username. */
    @AllowReview
    @Transactional(propagation = Propagation.NEVER)
    public UsernameAvailability directoryUsername(String username) {
        return previews.username(username);
    }

    /** How far the directory has followed an account that the caller may see. */
    @AllowScoped
    public Optional<ProvisioningStatus> status(AccountId account) {
        return accounts.find(account).flatMap(visible -> overview.status(account));
    }

    /** The same for a program that may review; the account is named by one who has already found it. */
    @AllowReview
    public Optional<ProvisioningStatus> statusForReview(AccountId account) {
        return overview.status(account);
    }

    /** What came of the latest tries, the newest first. */
    @AllowStaff
    public List<ProvisioningAttempt> attempts(AccountId account) {
        return overview.attempts(account);
    }

    /** Accounts not in step: those that wait for a person first, then the longest waiting. */
    @AllowStaff
    public List<ProvisioningRow> list(ProvisioningFilter filter, int offset, int limit) {
        return overview.lists().list(filter, offset, limit);
    }

    /** Counts up to 10,000. */
    @AllowStaff
    public int count(ProvisioningFilter filter) {
        return overview.lists().count(filter);
    }

    /** How many are due, retried, parked and set aside. */
    @AllowStaff
    public Map<ProvisioningState, Integer> counts() {
        return overview.lists().counts();
    }

    /** How much there is to do now. */
    @AllowStaff
    public ProvisioningFigures figures() {
        return overview.figures();
    }

    /** What keeps accounts from the directory: what waits for a person first, then what keeps most. */
    @AllowStaff
    public List<ProvisioningError> errors(int offset, int limit) {
        return overview.errors().list(offset, limit);
    }

    @AllowStaff
    public int countErrors() {
        return overview.errors().count();
    }

    /** The failure by its key, when it still keeps somebody. */
    @AllowStaff
    public Optional<ProvisioningError> error(String key) {
        return overview.errors().find(key);
    }

    /** Why nothing is being tried at the moment, when the directory as a whole is in trouble. */
    @AllowStaff
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<DirectoryTrouble> trouble() {
        return circuit.trouble();
    }

    /** Has an account compared with the directory again at once, also one that is parked. False when it is not known. */
    @AllowStaff
    @Transactional
    public boolean retry(AccountId account) {
        return retries.retry(account);
    }

    /** Has all whom a failure keeps tried again at once; returns how many. */
    @AllowStaff
    @Transactional
    public int retryError(String key) {
        return retries.retryError(key);
    }

    /**
     * Leaves an account that the directory refuses as it is, until it changes or somebody retries it. False when there is
     * nothing to leave: it is in step by now, or being tried at this moment.
     */
    @AllowStaff
    @Transactional
    public boolean skip(AccountId account, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Leaving an account as it is needs a reason");
        }
        return skips.skip(account, reason.strip());
    }

    /**
     * Has many accounts compared and written again at once. Whoever decides on many journals it as one decision.
     *
     * @return how many of them are known
     */
    @AllowLead
    @Transactional
    public int repair(Collection<AccountId> accounts) {
        return retries.retry(accounts);
    }

    /** Whoever the {@link WriteGate} held back is looked at again at once. */
    @AllowLead
    @Transactional
    public int releaseHeld() {
        return retries.releaseHeld();
    }
}
