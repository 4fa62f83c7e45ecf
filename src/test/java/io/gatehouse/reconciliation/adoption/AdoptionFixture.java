package io.gatehouse.reconciliation.adoption;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PostalAddress;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.reconciliation.MassChangeService;
import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import io.gatehouse.testing.Eventually;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adopts as a support lead does and waits for what becomes of it. */
@Component
public class AdoptionFixture {

    /** A hundred people on a machine that has other things to do. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final CandidateFilter ALL = new CandidateFilter(null, null, false, "");

    private final AdoptionService adoptions;
    private final AdoptionSourceService source;
    private final CandidateService candidates;
    private final OrganizationService organizations;
    private final MassChangeService brake;
    private final AccountFixture accounts;

    AdoptionFixture(
            AdoptionService adoptions,
            AdoptionSourceService source,
            CandidateService candidates,
            OrganizationService organizations,
            MassChangeService brake,
            AccountFixture accounts) {
        this.adoptions = adoptions;
        this.source = source;
        this.candidates = candidates;
        this.organizations = organizations;
        this.brake = brake;
        this.accounts = accounts;
    }

    /** The hospital's tree in the directory, and the hospital among the organizations. */
    static void build(Hospital hospital) {
        try (var connection = connection()) {
            hospital.built(connection);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    static LDAPConnection connection() throws LDAPException {
        var server = OnHospital.Server.SLAPD.server();
        var connection = new LDAPConnection("127.0.0.1", OnHospital.Server.SLAPD.port());
        connection.bind(server.bindDn(), server.bindPassword());
        return connection;
    }

    public OrganizationId organization(String name) {
        return accounts.asSystem(() -> organizations.create(new OrganizationForm(
                        name,
                        PostalAddress.of("1 Ridge Rd", null, "Utica", "NY", "13501"),
                        null,
                        true,
                        false,
                        null,
                        null,
                        Set.of())))
                .id();
    }

    /** A run whose people are understood and compared. */
    AdoptionRun reviewed(String base) {
        return matched(accounts.asSystem(() -> adoptions.startLive(base)));
    }

    public AdoptionRun reviewedFile(String ldif) {
        return matched(accounts.asSystem(() -> {
            try {
                return adoptions.startFile(
                        "people.ldif", new ByteArrayInputStream(ldif.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private AdoptionRun matched(UUID run) {
        await(run, State.MAPPING);
        return rematched(run);
    }

    AdoptionRun rematched(UUID run) {
        accounts.asSystem(() -> {
            adoptions.match(run, adoptions.mapping(run).orElseThrow());
            return run;
        });
        return await(run, State.REVIEW);
    }

    /** More than a few people would be held otherwise. */
    void releaseBrake() {
        accounts.asSystem(() -> brake.release("the adoption is meant"));
    }

    AdoptionRun takenOver(AdoptionRun run) {
        releaseBrake();
        return accountsOpened(run);
    }

    /** Whether the directory follows is for the brake to say. */
    AdoptionRun accountsOpened(AdoptionRun run) {
        accounts.asSystem(() -> {
            adoptions.takeOver(run.id(), 0);
            return run;
        });
        return await(run.id(), State.DONE);
    }

    public AdoptionRun await(UUID run, State state) {
        Eventually.assertWithin(PATIENCE, () -> {
            var now = find(run);
            if (now.state() == State.FAILED) {
                throw new AssertionError(now.problem());
            }
            return now.state() == state;
        });
        return find(run);
    }

    public AdoptionRun find(UUID run) {
        return accounts.asSystem(() -> adoptions.find(run)).orElseThrow();
    }

    void discard(AdoptionRun run) {
        accounts.asSystem(() -> adoptions.discard(run.id()));
    }

    /** So that the next test can begin one, whatever became of this. */
    public void discardOpen() {
        accounts.asSystem(() -> adoptions.list(0, 5).stream()
                .filter(run -> !run.state().over())
                .map(run -> adoptions.discard(run.id()))
                .toList());
    }

    public List<Candidate> candidates(AdoptionRun run) {
        return accounts.asSystem(() -> candidates.list(run.id(), ALL, 0, 10_000));
    }

    Candidate candidate(AdoptionRun run, String dn) {
        return candidates(run).stream()
                .filter(candidate -> candidate.dn().equalsIgnoreCase(dn))
                .findFirst()
                .orElseThrow(() -> new AssertionError(dn));
    }

    AdoptionFigures figures(AdoptionRun run) {
        return accounts.asSystem(() -> candidates.figures(run.id()));
    }

    public void awaitInStep(AdoptionRun run, long people) {
        Eventually.assertWithin(PATIENCE, () -> figures(run).inStep() == people);
    }

    void means(AdoptionRun run, String groupDn, String service) {
        accounts.asSystem(() -> {
            var group = source.groups(run.id(), 0, 100).stream()
                    .filter(one -> one.dn().equals(groupDn))
                    .findFirst()
                    .orElseThrow();
            source.meansService(run.id(), group.id(), service);
            return group;
        });
    }
}
