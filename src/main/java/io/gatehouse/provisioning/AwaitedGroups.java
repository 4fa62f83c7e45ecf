package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.GroupName;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has accounts tried again that were parked for a group which was not there and could not be made, once it is there. */
@Component
class AwaitedGroups {

    private final JdbcClient database;
    private final Directory directory;
    private final ProvisioningRecords records;
    private final Clock clock;

    AwaitedGroups(JdbcClient database, Directory directory, ProvisioningRecords records, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.records = records;
        this.clock = clock;
    }

    private record Waiting(UUID account, String path) {}

    /** Returns how many are tried again. A directory that does not answer has none of the groups as far as we know. */
    int retry() {
        var waiting = waiting();
        var groups = waiting.keySet().stream()
                .flatMap(path -> GroupName.at(path).stream())
                .toList();
        if (groups.isEmpty()) {
            return 0;
        }
        return directory
                .missing(groups)
                .map(missing -> groups.stream()
                        .filter(group -> !missing.contains(group))
                        .flatMap(group -> waiting.getOrDefault(group.path(), List.of()).stream())
                        .toList())
                .map(this::retry)
                .orElse(0);
    }

    private int retry(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? 0 : records.retry(accounts, clock.instant());
    }

    private Map<String, List<AccountId>> waiting() {
        return database.sql("""
                        SELECT account_id AS account, failed_group AS path FROM provisioning_record
                        WHERE state = 'PARKED' AND failed_group IS NOT NULL
                            AND (failed_step = 'CREATE_GROUP' OR (failed_step = 'JOIN' AND last_code = 32))""").query(Waiting.class).list().stream()
                .collect(Collectors.groupingBy(
                        Waiting::path, Collectors.mapping(one -> new AccountId(one.account()), Collectors.toList())));
    }
}
