package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.AdoptionService;
import io.gatehouse.reconciliation.adoption.AdoptionSourceService;
import io.gatehouse.reconciliation.adoption.CandidateFilter;
import io.gatehouse.reconciliation.adoption.CandidateService;
import io.gatehouse.reconciliation.adoption.Doubt;
import io.gatehouse.reconciliation.adoption.Outcome;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the parts of an adoption's page. */
@SpringComponent
class AdoptionParts {

    private final AdoptionService adoptions;
    private final AdoptionSourceService source;
    private final CandidateService candidates;
    private final OrganizationService organizations;
    private final Catalog catalog;
    private final Clock clock;

    AdoptionParts(
            AdoptionService adoptions,
            AdoptionSourceService source,
            CandidateService candidates,
            OrganizationService organizations,
            Catalog catalog,
            Clock clock) {
        this.adoptions = adoptions;
        this.source = source;
        this.candidates = candidates;
        this.organizations = organizations;
        this.catalog = catalog;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<AdoptionRun> find(UUID run) {
        return adoptions.find(run);
    }

    /** What the address narrows the people to; what cannot be meant is passed over. */
    CandidateFilter filter(QueryParameters parameters) {
        return new CandidateFilter(
                constant(
                        Outcome.values(),
                        parameters.getSingleParameter("outcome").orElse(null)),
                constant(Doubt.values(), parameters.getSingleParameter("doubt").orElse(null)),
                parameters.getSingleParameter("open").filter("1"::equals).isPresent(),
                parameters.getSingleParameter("q").orElse(""));
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] values, @Nullable String name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    RunControls controls(AdoptionRun run) {
        return new RunControls(adoptions, candidates, run, () -> show(run.id(), null));
    }

    FieldsPart fields(AdoptionRun run) {
        return new FieldsPart(adoptions, source, organizations, run, () -> show(run.id(), Step.PEOPLE));
    }

    OrganizationsPart organizations(AdoptionRun run) {
        return new OrganizationsPart(source, organizations, run);
    }

    GroupsPart groups(AdoptionRun run) {
        return new GroupsPart(source, catalog, run);
    }

    PeoplePart people(AdoptionRun run, CandidateFilter filter) {
        return new PeoplePart(candidates, run, filter);
    }

    ResultPart result(AdoptionRun run) {
        return new ResultPart(candidates, source, run);
    }

    private static void show(UUID run, @Nullable Step step) {
        var ui = UI.getCurrent();
        if (step == null) {
            ui.navigate(AdoptionNavigation.run(run));
        } else {
            ui.navigate(
                    AdoptionNavigation.run(run),
                    QueryParameters.of("step", step.name().toLowerCase(Locale.ROOT)));
        }
    }
}
