package io.gatehouse.chaos;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.registration.ReviewOutcome;
import io.gatehouse.security.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * What staff does all day, as often as told: a request comes in, is confirmed, looked at and approved. Each is answered for
 * in a line: {@code ACK account milliseconds} once it is committed, else {@code ERR milliseconds exception}.
 */
final class Approvals {

    static final String PREPARED = "PREPARED";
    static final String ACK = "ACK";
    static final String ERR = "ERR";
    static final String IDLE = "IDLE";

    /** So many work at the same time; on a busy machine they approve less often than told. */
    private static final int STAFF = 8;

    private final AccountFixture accounts;
    private final ReviewFixture reviews;
    private final AccountService accountService;
    private final OrganizationService organizations;
    private final Consumer<String> say;
    private final Semaphore people = new Semaphore(STAFF);
    private final ScheduledExecutorService desk = Executors.newScheduledThreadPool(4);
    private @Nullable ScheduledFuture<?> running;

    Approvals(ApplicationContext context, Consumer<String> say) {
        this.accounts = context.getBean(AccountFixture.class);
        this.reviews = context.getBean(ReviewFixture.class);
        this.accountService = context.getBean(AccountService.class);
        this.organizations = context.getBean(OrganizationService.class);
        this.say = say;
    }

    /** Makes an organization and somebody on the staff. */
    void prepare() {
        var organization = accounts.organization().id();
        var staff = accounts.account(organization, Role.SUPPORT_STAFF.name()).id();
        say.accept("%s %s %s".formatted(PREPARED, organization.value(), staff.value()));
    }

    void load(String organization, String staff, int perSecond) {
        var desk = desk(organization, staff);
        running =
                this.desk.scheduleAtFixedRate(() -> approveIfNotBusy(desk), 0, 1000 / perSecond, TimeUnit.MILLISECONDS);
    }

    /** Nobody approves any more when {@code IDLE} is said. */
    void pause() throws InterruptedException {
        var load = running;
        if (load != null) {
            load.cancel(false);
        }
        people.acquire(STAFF);
        people.release(STAFF);
        say.accept(IDLE);
    }

    /** So many people press the button at the same moment. */
    void burst(String organization, String staff, int people) {
        var desk = desk(organization, staff);
        var ready = IntStream.range(0, people).mapToObj(one -> ready(desk)).toList();
        ready.forEach(one -> Thread.ofVirtual().start(() -> answerFor(one)));
    }

    private record Desk(OrganizationDetails organization, AccountSnapshot staff) {}

    private Desk desk(String organization, String staff) {
        var id = new OrganizationId(UUID.fromString(organization));
        return accounts.asSystem(() -> new Desk(
                organizations.byId(List.of(id)).values().iterator().next(),
                accountService
                        .snapshots(List.of(new AccountId(UUID.fromString(staff))))
                        .getFirst()));
    }

    @FunctionalInterface
    private interface Ready {
        String approve();
    }

    private void approveIfNotBusy(Desk desk) {
        if (people.tryAcquire()) {
            Thread.ofVirtual().start(() -> {
                try {
                    approveOne(desk);
                } finally {
                    people.release();
                }
            });
        }
    }

    private void approveOne(Desk desk) {
        Ready ready;
        try {
            ready = ready(desk);
        } catch (RuntimeException e) {
            // Nothing was asked of anybody yet.
            say.accept("NOT READY " + e);
            return;
        }
        answerFor(ready);
    }

    private Ready ready(Desk desk) {
        var request = reviews.nurseAt(desk.organization());
        var decision = reviews.proposed(request, desk.organization());
        var actor = accounts.actor(desk.staff());
        return () -> reviews.approve(actor, request, decision) instanceof ReviewOutcome.Decided
                ? request.accountId().value().toString()
                : "";
    }

    private void answerFor(Ready ready) {
        var begun = System.nanoTime();
        try {
            var account = ready.approve();
            say.accept("%s %s %d".formatted(account.isEmpty() ? ERR : ACK, account, since(begun)));
        } catch (RuntimeException e) {
            say.accept("%s %d %s"
                    .formatted(
                            ERR,
                            since(begun),
                            String.valueOf(e).lines().findFirst().orElse("")));
        }
    }

    private static long since(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
