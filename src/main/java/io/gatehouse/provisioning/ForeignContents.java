package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSearch;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.ForeignContent;
import io.gatehouse.security.AllowStaff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the directory says of an account beside what Gatehouse keeps, read when somebody wants to see it. See docs/decisions/089. */
@Service
public class ForeignContents {

    private final Directory directory;
    private final DirectoryCircuit circuit;
    private final DirectoryModel model;
    private final AccountSearch accounts;

    ForeignContents(Directory directory, DirectoryCircuit circuit, DirectoryModel model, AccountSearch accounts) {
        this.directory = directory;
        this.circuit = circuit;
        this.model = model;
        this.accounts = accounts;
    }

    /** Groups of ours are left out. A directory in trouble is not waited for; otherwise this waits a few seconds at most. */
    @AllowStaff
    @Transactional(propagation = Propagation.NEVER)
    public ForeignContent of(AccountId account) {
        var trouble = circuit.trouble();
        if (trouble.isPresent()) {
            var known = trouble.get();
            return new ForeignContent.Unread(new DirectoryFailure.Transient(known.code(), known.message()));
        }
        return accounts.find(account)
                .map(person ->
                        directory.foreign(model.mapper().map(person).entry().key()))
                .map(this::withoutOurs)
                .orElseGet(ForeignContent.NoEntry::new);
    }

    private ForeignContent withoutOurs(ForeignContent content) {
        if (!(content instanceof ForeignContent.Found(var attributes, var groups))) {
            return content;
        }
        var ownership = model.planner().ownership();
        var others = groups.stream()
                .filter(group -> group.name().filter(ownership::covers).isEmpty())
                .toList();
        return new ForeignContent.Found(attributes, others);
    }
}
