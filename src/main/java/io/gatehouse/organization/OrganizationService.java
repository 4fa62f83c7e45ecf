package io.gatehouse.organization;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PostalAddress;
import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.AllowReview;
import io.gatehouse.security.AllowScoped;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.AllowSystem;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.Role;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters, edits and finds organizations. Counts stop at {@value #COUNTED}. */
@Service
@Transactional
public class OrganizationService {

    /** Beyond this many, lists say "more than". */
    public static final int COUNTED = 10_000;

    private final Organizations organizations;
    private final ShortNames shortNames;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganizationService(
            Organizations organizations,
            ShortNames shortNames,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organizations = organizations;
        this.shortNames = shortNames;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** @throws OrganizationExistsException when the name is there already at this ZIP code */
    @AllowStaff
    public OrganizationDetails create(OrganizationForm form) {
        return created(form, false);
    }

    /** The exchange's own organization, made at its first use; staff are affiliated with it. */
    @AllowSystem
    public OrganizationDetails exchange(OrganizationForm whenNew) {
        return organizations.exchange().stream()
                .findFirst()
                .map(Organization::details)
                .orElseGet(() -> created(whenNew, true));
    }

    private OrganizationDetails created(OrganizationForm form, boolean exchange) {
        var id = OrganizationId.newId();
        refuseNamesake(form, id);
        var organization = new Organization(id, shortNames.newFor(form.legalName()), form, exchange, clock.instant());
        var details = organizations.saveAndFlush(organization).details();
        events.publishEvent(new OrganizationCreated(details));
        return details;
    }

    /**
     * @param version the one that was read
     * @throws OrganizationChangedMeanwhileException when it is another one by now
     * @throws OrganizationExistsException when another organization has the name at this ZIP code
     */
    @AllowStaff
    public OrganizationDetails edit(OrganizationId id, long version, OrganizationForm form) {
        var organization = organizations.findById(id.value()).orElseThrow();
        var before = organization.details();
        if (!organization.hasVersion(version)) {
            throw new OrganizationChangedMeanwhileException(before.legalName());
        }
        refuseNamesake(form, id);
        organization.edit(form);
        var after = organizations.saveAndFlush(organization).details();
        if (!before.form().equals(after.form())) {
            events.publishEvent(new OrganizationChanged(before, after));
        }
        return after;
    }

    private void refuseNamesake(OrganizationForm form, OrganizationId id) {
        if (organizations.hasNamesake(form.legalName(), form.address().zip(), id.value())) {
            throw new OrganizationExistsException(form.legalName());
        }
    }

    /** Empty when there is none, or none that the actor may see. */
    @AllowScoped
    @Transactional(readOnly = true)
    public Optional<OrganizationDetails> find(OrganizationId id) {
        return actor.get().scopeOf(Role.values()).covers(id)
                ? organizations.findById(id.value()).map(Organization::details)
                : Optional.empty();
    }

    /** The organizations of these ids, for showing their names beside what the actor may already see. */
    @AllowAnyone
    @Transactional(readOnly = true)
    public Map<OrganizationId, OrganizationDetails> byId(Collection<OrganizationId> ids) {
        return organizations.findByIdIn(ids.stream().map(OrganizationId::value).toList()).stream()
                .map(Organization::details)
                .collect(Collectors.toUnmodifiableMap(OrganizationDetails::id, Function.identity()));
    }

    /** What the organization with this short name is called, for saying it beside what the actor may already see. */
    @AllowAnyone
    @Transactional(readOnly = true)
    public Optional<String> legalName(String shortName) {
        return organizations
                .findByShortName(shortName)
                .map(Organization::details)
                .map(OrganizationDetails::legalName);
    }

    @AllowStaff
    @Transactional(readOnly = true)
    public List<OrganizationDetails> list(OrganizationFilter filter, int offset, int limit) {
        return organizations.page(filter.text().strip(), filter.participating(), offset, limit).stream()
                .map(Organization::details)
                .toList();
    }

    @AllowStaff
    @Transactional(readOnly = true)
    public int count(OrganizationFilter filter) {
        return organizations.countUpTo(filter.text().strip(), filter.participating(), COUNTED);
    }

    /** Names of participating organizations for the public form's type-ahead: nothing else about them is public. */
    @AllowAnyone
    @Transactional(readOnly = true)
    public List<String> participatingNames(String typed, int limit) {
        return organizations.participatingNames(typed.strip(), limit);
    }

    /** Organizations that may be the one an applicant named, the likeliest first. */
    @AllowReview
    @Transactional(readOnly = true)
    public List<OrganizationMatch> match(String legalName, @Nullable PostalAddress address, int limit) {
        var scores = organizations.alike(
                legalName, address == null ? "" : address.street(), address == null ? "" : address.zip(), limit);
        var found = organizations
                .findByIdIn(scores.stream().map(Organizations.Score::getId).toList())
                .stream()
                .map(Organization::details)
                .collect(Collectors.toMap(details -> details.id().value(), Function.<OrganizationDetails>identity()));
        return scores.stream().map(score -> matched(found, score)).toList();
    }

    private static OrganizationMatch matched(Map<UUID, OrganizationDetails> found, Organizations.Score score) {
        return new OrganizationMatch(Objects.requireNonNull(found.get(score.getId())), Math.min(1, score.getScore()));
    }
}
