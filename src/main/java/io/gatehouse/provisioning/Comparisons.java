package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives those who compare the directory with the accounts the worker's own eyes and words. */
@Component
public class Comparisons {

    private final DirectoryModel model;
    private final PlanSentences sentences;

    Comparisons(DirectoryModel model, PlanSentences sentences) {
        this.model = model;
        this.sentences = sentences;
    }

    public Comparison now() {
        return new Comparison(model.mapper(), model.planner());
    }

    /** The steps of a plan in words, in their order. */
    public List<String> sentences(ProvisioningPlan plan, AccountSnapshot account) {
        return sentences.of(plan, account);
    }
}
