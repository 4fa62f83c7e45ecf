package io.gatehouse.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountPages;
import io.gatehouse.account.AccountService;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryQuery;
import io.gatehouse.provisioning.Comparisons;
import io.gatehouse.provisioning.ProvisioningFixture;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.testing.IntegrationTest;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An account whose entry could not be read is never taken for one whose entry is missing. */
@IntegrationTest
class UnreadAccountTests {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountService service;

    @Autowired
    private AccountPages pages;

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private ProvisioningFixture provisioning;

    @Test
    void isUnknownWhenItsReadingIsRefused() {
        var refused = new DirectoryFailure.Permanent(32, "no such base");

        var found = check(refused).found();

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.classes()).containsExactly(FindingClass.UNKNOWN);
            assertThat(one.plan()).as("nothing is to be done about it").isEmpty();
            assertThat(one.obstacle()).contains("no such base");
        });
    }

    @Test
    void endsTheRunWhenTheDirectoryDoesNotAnswer() {
        assertThatThrownBy(() -> check(new DirectoryFailure.Transient(85, "too slow")))
                .isInstanceOf(CutShortException.class)
                .hasMessage("too slow");
        assertThatThrownBy(() -> check(new DirectoryFailure.Operator(50, "may not look")))
                .isInstanceOf(CutShortException.class);
    }

    private SuspectCheck.Result check(DirectoryFailure failure) {
        var account = accounts.account(accounts.organization().id(), "PROVIDER_PORTAL");
        provisioning.await(account.id(), ProvisioningState.IN_STEP);
        var check = new SuspectCheck(service, pages, reading(key -> DirectoryState.unknown(failure)), comparisons);
        return accounts.asSystem(() -> check.check(List.of(account.id()), comparisons.now()));
    }

    @SuppressWarnings("unchecked")
    private static Directory reading(Function<EntryQuery, DirectoryState> answer) {
        return (Directory) Proxy.newProxyInstance(
                Directory.class.getClassLoader(),
                new Class<?>[] {Directory.class},
                (proxy, method, arguments) -> ((Collection<EntryQuery>) arguments[0])
                        .stream()
                                .collect(
                                        Collectors.toMap(query -> query.key().account(), answer, (one, other) -> one)));
    }
}
