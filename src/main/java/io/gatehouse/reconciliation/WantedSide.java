package io.gatehouse.reconciliation;

import io.gatehouse.account.AccountPages;
import io.gatehouse.provisioning.Comparison;
import io.gatehouse.reconciliation.merge.WantedSpool;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Reads how all accounts should be found out of the database, while the directory is being read. */
@Component
class WantedSide {

    private static final int PAGE = 1000;

    private final AccountPages accounts;
    private final CurrentActor currentActor;

    WantedSide(AccountPages accounts, CurrentActor currentActor) {
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    /** What is to be read. */
    record Order(Comparison comparison, String after, WantedSpool spool, BooleanSupplier goOn) {}

    /** Ends when all is read, or when it is not to go on. */
    CompletableFuture<Void> read(Order order, ExecutorService executor) {
        return CompletableFuture.runAsync(
                () -> currentActor.runAs(Actor.system("reconciliation"), () -> readAll(order)), executor);
    }

    private void readAll(Order order) {
        accounts.after(order.after(), account -> {
            var wanted = order.comparison().wanted(account);
            order.spool().add(wanted.entry(), wanted.groups());
            return order.spool().accounts() % PAGE != 0 || order.goOn().getAsBoolean();
        });
    }
}
