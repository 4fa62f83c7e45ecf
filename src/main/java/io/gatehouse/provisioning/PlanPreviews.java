package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.directory.Adoption;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.UsernameAvailability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the plan that would be carried out, for people to read. While the directory is down it is not waited for. */
@Component
class PlanPreviews {

    private static final DirectoryFailure NOT_ANSWERED = new DirectoryFailure.Transient(82, "not read");

    private final Directory directory;
    private final DirectoryCircuit circuit;
    private final DirectoryModel model;
    private final PlanSentences sentences;
    private final MessageSource messages;

    PlanPreviews(
            Directory directory,
            DirectoryCircuit circuit,
            DirectoryModel model,
            PlanSentences sentences,
            MessageSource messages) {
        this.directory = directory;
        this.circuit = circuit;
        this.model = model;
        this.sentences = sentences;
        this.messages = messages;
    }

    UsernameAvailability username(String username) {
        return circuit.trouble().isPresent() ? UsernameAvailability.UNKNOWN : directory.usernameAvailability(username);
    }

    PlanPreview of(AccountSnapshot account) {
        return of(account, model.adoptions().open(List.of(account.id())).get(account.id()));
    }

    PlanPreview of(AccountSnapshot account, @Nullable Adoption adoption) {
        var wanted = model.mapper().map(account).adopting(adoption);
        var actual = read(wanted);
        if (actual.entry() instanceof EntryState.Unknown unknown) {
            var plan = model.planner().plan(wanted, DirectoryState.nothing());
            return preview(account, plan, Fingerprint.of(wanted, null), unknown.failure());
        }
        return preview(account, model.planner().plan(wanted, actual), Fingerprint.of(wanted, actual), null);
    }

    /**
     * Only what is taken from the person: signing in, and groups of {@code before}, which is as much of the account as the
     * reader may see.
     */
    PlanPreview losses(AccountSnapshot before, AccountSnapshot after) {
        var wanted = model.mapper().map(after);
        var actual = read(wanted);
        if (actual.entry() instanceof EntryState.Unknown unknown) {
            var later = List.of(text("followsLater", unknown.failure().message()));
            var fingerprint = Fingerprint.of(wanted, null).toString();
            return new PlanPreview(List.of(), "", later, fingerprint, false);
        }
        var losses = model.planner()
                .plan(wanted, actual)
                .losses(model.mapper().map(before).groups());
        return inWords(after, losses, Fingerprint.of(wanted, actual), null);
    }

    private DirectoryState read(WantedState wanted) {
        var trouble = circuit.trouble();
        if (trouble.isPresent()) {
            var known = trouble.get();
            return DirectoryState.unknown(new DirectoryFailure.Transient(known.code(), known.message()));
        }
        var state = directory
                .read(List.of(wanted.query()))
                .getOrDefault(wanted.entry().key().account(), DirectoryState.unknown(NOT_ANSWERED));
        if (state.entry() instanceof EntryState.Unknown unknown) {
            circuit.suspect(unknown.failure());
        }
        return state;
    }

    private PlanPreview preview(
            AccountSnapshot account,
            ProvisioningPlan plan,
            Fingerprint fingerprint,
            @Nullable DirectoryFailure notRead) {
        return inWords(account, plan, fingerprint, notRead).withLdif(directory.ldif(plan.changes()));
    }

    private PlanPreview inWords(
            AccountSnapshot account,
            ProvisioningPlan plan,
            Fingerprint fingerprint,
            @Nullable DirectoryFailure notRead) {
        var steps = plan.isEmpty() ? List.of(text("nothing")) : sentences.of(plan, account);
        var warnings = new ArrayList<String>();
        if (notRead != null) {
            warnings.add(text("notRead", notRead.message()));
        }
        var obstacle = plan.obstacle();
        if (obstacle != null) {
            warnings.add(text("blocked." + obstacle.code(), obstacle.message(), account.username()));
        }
        return new PlanPreview(steps, "", warnings, fingerprint.toString(), notRead == null);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("provisioning.plan." + key, arguments, Locale.US);
    }
}
