package io.gatehouse.bench;

import static io.gatehouse.bench.Report.text;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PostalAddress;
import io.gatehouse.common.Username;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.reconciliation.MassChangeService;
import io.gatehouse.reconciliation.adoption.AdoptionFigures;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import io.gatehouse.reconciliation.adoption.AdoptionService;
import io.gatehouse.reconciliation.adoption.AdoptionSourceService;
import io.gatehouse.reconciliation.adoption.CandidateService;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A directory that others made is taken over: read, understood, compared with the accounts there are, and carried out until the
 * last account is in step. Beside it a client that only pages through a tree of the same kind and writes what has to be written.
 */
final class AdoptBench {

    private static final int KNOWN_AT_MOST = 1000;
    private static final int LOOK_EVERY = 200;

    private final Servers servers;
    private final HospitalNetwork network;
    private final Crowd crowd;
    private final AccountFixture actor;
    private final AdoptionService adoptions;
    private final Map<String, Sample> steps = new LinkedHashMap<>();

    private AdoptBench(Servers servers, HospitalNetwork network) {
        this.servers = servers;
        this.network = network;
        this.crowd = new Crowd(servers);
        this.actor = servers.bean(AccountFixture.class);
        this.adoptions = servers.bean(AdoptionService.class);
    }

    static void run(Options options, Report report) throws Exception {
        var entries = options.get("entries", 100_000);
        var network = new HospitalNetwork("hospital", entries);
        var other = new HospitalNetwork("raw", entries);
        try (var servers = Servers.start()) {
            servers.startTasks();
            var bench = new AdoptBench(servers, network);
            bench.know(Math.min(KNOWN_AT_MOST, entries / 20));
            servers.stopWorker();
            servers.slapd().stop();
            load(servers, network);
            load(servers, other);
            servers.slapd().resume();
            servers.startWorker();
            try (var raw = new RawDirectory(servers.slapd().server())) {
                bench.limit(new RawAdoption(raw, other));
                bench.adopt();
            }
            new AdoptTimes(entries, bench.steps).publish(report);
        }
    }

    private static void load(Servers servers, HospitalNetwork network) throws Exception {
        var file = Files.createTempFile("gatehouse-bench", ".ldif");
        try {
            network.write(file);
            servers.slapd().load(file);
        } finally {
            Files.delete(file);
        }
    }

    /** The organizations, and some of the people who have an account already. */
    private void know(int people) throws Exception {
        var organizations = servers.bean(OrganizationService.class);
        var accounts = servers.bean(AccountService.class);
        var ids = new LinkedHashMap<String, OrganizationId>();
        for (var name : HospitalNetwork.campuses()) {
            var form = new OrganizationForm(
                    name,
                    PostalAddress.of("1 Larch Rd", null, "Utica", "NY", "13501"),
                    null,
                    true,
                    false,
                    null,
                    null,
                    Set.of());
            ids.put(name, actor.asSystem(() -> organizations.create(form)).id());
        }
        for (int i = 0; i < people; i++) {
            var open = known(i, ids);
            if (network.clear(i)) {
                actor.asSystem(() -> accounts.open(open));
            }
        }
        crowd.awaitAll();
    }

    private OpenAccount known(int i, Map<String, OrganizationId> organizations) {
        return new OpenAccount(
                AccountId.newId(),
                Username.of("known" + i),
                PersonName.of(network.firstName(i), network.lastName(i)),
                EmailAddress.of(network.mail(i)),
                null,
                null,
                "Registered nurse",
                "CLINICIAN",
                null,
                Objects.requireNonNull(organizations.get(HospitalNetwork.organization(network.campus(i)))),
                Set.of("PROVIDER_PORTAL"),
                null);
    }

    private void limit(RawAdoption raw) throws Exception {
        raw.makeGroups();
        measured("raw: reading", raw::read);
        measured("raw: taking over", raw::takeOver);
    }

    private void adopt() throws Exception {
        actor.asSystem(() -> servers.bean(MassChangeService.class).release("benchmark"));
        HeapUse.reset();
        var run = new UUID[1];
        measured("reading", () -> {
            run[0] = actor.asSystem(() -> adoptions.startLive(network.base()));
            await(run[0], State.MAPPING);
        });
        measured("matching", () -> {
            actor.asSystem(() -> {
                adoptions.match(run[0], adoptions.mapping(run[0]).orElseThrow());
                return run;
            });
            await(run[0], State.REVIEW);
        });
        means(run[0], network.portal(), "PROVIDER_PORTAL");
        measured("taking over", () -> {
            actor.asSystem(() -> {
                adoptions.takeOver(run[0], 0);
                return run;
            });
            var began = System.nanoTime();
            await(run[0], State.DONE);
            System.out.println(text("  accounts after %.1f s", (System.nanoTime() - began) / 1e9));
            while (crowd.waiting() > 0) {
                Thread.sleep(LOOK_EVERY);
            }
        });
        check(actor.asSystem(() -> servers.bean(CandidateService.class).figures(run[0])));
    }

    private void means(UUID run, String group, String service) {
        var source = servers.bean(AdoptionSourceService.class);
        actor.asSystem(() -> {
            source.groups(run, 0, 100).stream()
                    .filter(one -> one.dn().equals(group))
                    .forEach(one -> source.meansService(run, one.id(), service));
            return run;
        });
    }

    private void await(UUID run, State state) throws InterruptedException {
        for (var now = find(run); now.state() != state; now = find(run)) {
            if (now.state() == State.FAILED) {
                throw new IllegalStateException(now.problem());
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private AdoptionRun find(UUID run) {
        return actor.asSystem(() -> adoptions.find(run)).orElseThrow();
    }

    private void check(AdoptionFigures figures) {
        System.out.println(figures);
        if (figures.inStep() < network.people() * 9L / 10 || figures.parked() > 0 || figures.failed() > 0) {
            throw new IllegalStateException(figures.toString());
        }
    }

    private void measured(String step, Sample.Work work) throws Exception {
        var sample = Sample.of(network.people(), servers.processes(), work);
        steps.put(step, sample);
        System.out.println(text("%s: %.1f s, CPU %.1f s", step, sample.seconds(), sample.cpuMillis() / 1000.0));
    }
}
