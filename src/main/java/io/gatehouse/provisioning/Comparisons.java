package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.GroupName;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives those who compare the directory with the accounts the worker's own eyes and words. */
@Component
public class Comparisons {

    private final DirectoryModel model;
    private final PlanSentences sentences;
    private final ProvisioningStandings standings;

    Comparisons(DirectoryModel model, PlanSentences sentences, ProvisioningStandings standings) {
        this.model = model;
        this.sentences = sentences;
        this.standings = standings;
    }

    public Comparison now() {
        return new Comparison(model.mapper(), model.planner());
    }

    /** The steps of a plan in words, in their order. */
    public List<String> sentences(ProvisioningPlan plan, AccountSnapshot account) {
        return sentences.of(plan, account);
    }

    /** A group in words, by the services' labels and the organizations' names. */
    public String group(GroupName group, AccountSnapshot account) {
        return sentences.group(group, account);
    }

    /** Those of the accounts, as they were read, that the worker is to bring or has brought to another state since. */
    public Set<AccountId> inFlight(Collection<AccountSnapshot> accounts) {
        return standings.inFlight(accounts);
    }

    /** How many accounts the directory has had. */
    public long reached() {
        return standings.reached();
    }
}
