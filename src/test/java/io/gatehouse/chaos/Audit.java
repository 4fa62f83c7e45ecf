package io.gatehouse.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.chaos.Books.Account;
import io.gatehouse.testing.ChaosReport;
import io.gatehouse.testing.ChaosReport.Row;
import io.gatehouse.testing.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether after all that nobody is lost, twice or half, and the same for approvals, journal and mail. */
final class Audit {

    private static final Duration TO_SETTLE = Duration.ofSeconds(90);

    /** As many threads as db-scheduler has by itself. */
    private static final int MAILS_AT_ONCE = 10;

    private final Exchange exchange;
    private final Books books;
    private int allDeaths;

    Audit(Exchange exchange) {
        this.exchange = exchange;
        this.books = new Books(exchange);
    }

    Books books() {
        return books;
    }

    void awaitSettled() {
        try {
            Eventually.assertWithin(TO_SETTLE, books::settled);
        } catch (AssertionError e) {
            throw new AssertionError("still to do: " + books.unsettled(), e);
        }
    }

    /**
     * Adds a row for each kind of trouble and then insists that all is well.
     *
     * @param last the node that went on in the end
     */
    void check(List<Life> lives, Life last) {
        var accounts = books.accounts();
        var tree = books.tree();
        var wrong = wrong(accounts, tree);
        report(lives, last, accounts, wrong);
        ChaosReport.write();
        assertThat(wrong.lost()).as("acknowledged or approved, and not there").isEmpty();
        assertThat(wrong.twice()).as("there more than once").isEmpty();
        assertThat(wrong.half()).as("there in part, or journaled in part").isEmpty();
        assertThat(tree.marked().keySet()).isEqualTo(ids(accounts));
        assertThat(lives).allSatisfy(life -> assertThat(ids(accounts)).containsAll(life.acknowledged()));
        assertThat(books.unmatched())
                .as("approvals without account or the reverse")
                .isZero();
        assertThat(books.brokenLinks()).as("breaks in the journal").isZero();
        checkMail(lives.size());
    }

    /** At least once each; a death may repeat what was under way at that moment, under the same Message-ID. */
    private void checkMail(int deaths) {
        var received = exchange.mail.received();
        assertThat(received.keySet()).containsExactlyInAnyOrderElementsOf(books.messageIds());
        var extra = extra(received);
        ChaosReport.figure(
                "mails sent again, of " + received.size() + " and " + (allDeaths += deaths) + " deaths", extra, "");
        assertThat(extra).as("mails too many").isLessThanOrEqualTo(allDeaths * MAILS_AT_ONCE);
    }

    static int extra(Map<String, Integer> received) {
        return received.values().stream().mapToInt(times -> times - 1).sum();
    }

    /** By account; of those who are half, what is not as it should be. */
    private record Wrong(Set<String> lost, Set<String> twice, Map<String, String> half) {}

    private Wrong wrong(List<Account> accounts, Books.Tree tree) {
        var wanted = books.wantedGroups();
        var wrong = new Wrong(new HashSet<>(), new HashSet<>(), new HashMap<>());
        for (var account : accounts) {
            var entries = tree.marked().getOrDefault(account.id(), List.of());
            if (entries.isEmpty()) {
                wrong.lost().add(account.id());
            } else if (entries.size() > 1) {
                wrong.twice().add(account.id());
            } else {
                var found = tree.groups().get(entries.getFirst());
                if (!Objects.equals(found, wanted.get(account.id())) || !account.isJournaledAsItShould()) {
                    wrong.half().put(account.id(), "%s in %s".formatted(account, found));
                }
            }
        }
        return wrong;
    }

    private static void report(List<Life> lives, Life last, List<Account> accounts, Wrong wrong) {
        var recoveries = new ArrayList<Double>();
        for (var life : lives) {
            var opened = accounts.stream().filter(life::opened).map(Account::id).collect(Collectors.toSet());
            var unknown = life.acknowledged().stream()
                    .filter(id -> !opened.contains(id))
                    .count();
            var waited = accounts.stream()
                    .filter(life::leftBehind)
                    .map(one -> recovery(life, one, lives, last))
                    .toList();
            recoveries.addAll(waited);
            ChaosReport.add(
                    life.trouble(),
                    "approvals",
                    new Row(
                            1,
                            opened.size(),
                            (int) unknown + among(opened, wrong.lost()),
                            among(opened, wrong.twice()),
                            among(opened, wrong.half().keySet()),
                            waited.stream().max(Double::compare).orElse(0.0)));
        }
        figures(lives.getFirst().trouble(), recoveries);
    }

    private static void figures(String trouble, List<Double> recoveries) {
        recoveries.sort(null);
        if (!recoveries.isEmpty()) {
            var kind = trouble.startsWith("halted") ? "halted" : trouble;
            ChaosReport.figure(kind + ": people whose work was interrupted", recoveries.size(), "");
            ChaosReport.figure(kind + ": recovery, 95th percentile", at(recoveries, 0.95), "s");
            ChaosReport.figure(kind + ": recovery, worst", recoveries.getLast(), "s");
        }
    }

    /** Seconds that nodes were there to go on with an account until it was done; nodes that soon died as well count. */
    private static double recovery(Life death, Account account, List<Life> lives, Life last) {
        var done = Objects.requireNonNullElse(account.provisionedAt(), last.ended());
        if (death.isShared() || death.begun().equals(last.begun())) {
            return Duration.between(death.ended(), done).toMillis() / 1000.0;
        }
        return Stream.concat(lives.stream(), Stream.of(last))
                        .filter(life -> life.begun().isAfter(death.begun()))
                        .mapToLong(life -> life.at(death.ended(), done).toMillis())
                        .sum()
                / 1000.0;
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size())));
    }

    private static int among(Set<String> opened, Set<String> wrong) {
        return (int) opened.stream().filter(wrong::contains).count();
    }

    private static Set<String> ids(List<Account> accounts) {
        return accounts.stream().map(Account::id).collect(Collectors.toSet());
    }
}
