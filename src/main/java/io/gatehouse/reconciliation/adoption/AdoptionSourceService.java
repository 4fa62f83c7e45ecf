package io.gatehouse.reconciliation.adoption;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import io.gatehouse.security.AllowLead;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a source is made of, and what of it means what: attributes, organizations, groups. */
@Service
@Transactional
@AllowLead
public class AdoptionSourceService {

    private final SourceSurvey survey;
    private final AdoptionOrganizations organizations;
    private final AdoptionRuns runs;
    private final Verdicts verdicts;
    private final Catalog catalog;

    AdoptionSourceService(
            SourceSurvey survey,
            AdoptionOrganizations organizations,
            AdoptionRuns runs,
            Verdicts verdicts,
            Catalog catalog) {
        this.survey = survey;
        this.organizations = organizations;
        this.runs = runs;
        this.verdicts = verdicts;
        this.catalog = catalog;
    }

    /** Of the first few thousand people. */
    @Transactional(readOnly = true)
    public List<SourceAttribute> attributes(UUID run) {
        return survey.attributes(run);
    }

    /** Those nobody has said anything about first, then the largest. */
    @Transactional(readOnly = true)
    public List<OrganizationValue> organizations(UUID run, int offset, int limit) {
        return organizations.list(run, offset, limit);
    }

    @Transactional(readOnly = true)
    public int countOrganizations(UUID run) {
        return organizations.count(run);
    }

    /**
     * Says which organization is meant; null for none of ours.
     *
     * @throws AdoptionRefusedException when it is not the time for that
     */
    public void meansOrganization(UUID run, String value, @Nullable OrganizationId organization) {
        inReview(run);
        organizations.set(run, value, organization, 1, true);
        organizations.assign(
                run, runs.mapping(run).map(AttributeMapping::otherwise).orElse(""));
        verdicts.decide(run);
    }

    /** Those that stand for a service first, then the largest. */
    @Transactional(readOnly = true)
    public List<SourceGroup> groups(UUID run, int offset, int limit) {
        return survey.groups(run, offset, limit);
    }

    @Transactional(readOnly = true)
    public int countGroups(UUID run) {
        return survey.countGroups(run);
    }

    /**
     * Says which service the members of a group have; null for none. What is privileged is never given so, because that takes
     * two people.
     *
     * @throws AdoptionRefusedException when it is privileged, or not the time for that
     */
    public void meansService(UUID run, long group, @Nullable String entitlement) {
        inReview(run);
        if (entitlement != null && catalog.require(entitlement).privileged()) {
            throw new AdoptionRefusedException("privileged");
        }
        survey.means(run, group, entitlement);
    }

    private void inReview(UUID run) {
        if (runs.locked(run)
                .filter(one -> one.state() == State.REVIEW || one.state() == State.MAPPING)
                .isEmpty()) {
            throw new AdoptionRefusedException("movedOn");
        }
    }

    /** Records that could not be read, as they came. */
    @Transactional(readOnly = true)
    public List<BrokenRecord> broken(UUID run, int offset, int limit) {
        return survey.broken(run, offset, limit);
    }

    @Transactional(readOnly = true)
    public int countBroken(UUID run) {
        return survey.countBroken(run);
    }
}
