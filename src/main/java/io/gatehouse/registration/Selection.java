package io.gatehouse.registration;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a filter means in SQL: pages, counts and counters are made of the same pieces. Each state is looked through by itself,
 * because then an index gives its rows in the order of the list, and how many they are is known when it is planned.
 */
final class Selection {

    private static final String ALL = "";

    /** By the lines, because the database knows how many of them ask for what; of arrays it can only guess that. */
    private static final String ASKED_FOR = "EXISTS (SELECT 1 FROM registration_line asked"
            + " WHERE asked.registration_id = r.id AND asked.entitlement = :service#)";

    private static final String WITH_LINE =
            "r.id IN (SELECT l.registration_id FROM registration_line l WHERE l.state = :line#)";

    private static final String OF_KIND = "r.account_change ->> 'kind' = :kind#";

    private static final String MENTIONING =
            "r.id IN (SELECT note.registration_id FROM registration_note_mention mention"
                    + " JOIN registration_note note ON note.id = mention.note_id WHERE mention.account_id = :handler#)";

    private final String number;
    private final List<String> arms;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new HashMap<>();

    /** @param number tells the values of several selections in one statement apart */
    Selection(RegistrationFilter filter, int number) {
        this.number = Integer.toString(number);
        this.arms = arms(filter);
        if (filter.line() != null) {
            where(WITH_LINE, "line", filter.line().name());
        }
        narrow(filter.narrowing());
        search(filter.terms());
    }

    /** All states together have indexes of their own. */
    private List<String> arms(RegistrationFilter filter) {
        var states = filter.states();
        if (states.isEmpty() || states.size() == RegistrationState.values().length) {
            return List.of(ALL);
        }
        states.forEach(state -> values.put(state + "_" + number, state.name()));
        return states.stream()
                .sorted()
                .map(state -> "r.state = :" + state + "_" + number)
                .toList();
    }

    private void narrow(Narrowing by) {
        if (by.organization() != null) {
            where("folded(r.organization_name) = folded(:organization#)", "organization", by.organization());
        }
        if (by.service() != null) {
            where(ASKED_FOR, "service", by.service());
        }
        if (by.warned()) {
            conditions.add("r.warned");
        }
        if (by.answered()) {
            conditions.add("r.answered_at IS NOT NULL");
        }
        if (by.kind() == RequestKind.NEW) {
            conditions.add("r.account_change IS NULL");
        } else if (by.kind() != null) {
            where(OF_KIND, "kind", by.kind().name());
        }
        if (by.submittedBefore() != null) {
            where("r.submitted_at < :before#", "before", Timestamp.from(by.submittedBefore()));
        }
        switch (by.handler()) {
            case Handler.Anyone anyone -> {}
            case Handler.Nobody nobody -> conditions.add("r.claimed_by IS NULL");
            case Handler.Mentioned mentioned ->
                where(MENTIONING, "handler", mentioned.account().value());
            case Handler.Person person ->
                where("r.claimed_by_id = :handler#", "handler", person.account().value());
        }
    }

    private void search(SearchTerms terms) {
        var accounts = terms.accounts().toArray(UUID[]::new);
        for (var word : terms.words()) {
            var name = "word" + values.size() + "_";
            var condition = condition(word.identifier()).formatted(":" + name + "#");
            where(
                    accounts.length == 0 ? condition : "(" + condition + " OR r.account_id = ANY (:accounts#))",
                    name,
                    word.identifier() == null
                            ? word.meant().stream().map(Selection::pattern).toArray(String[]::new)
                            : word.typed());
        }
        if (accounts.length > 0) {
            values.put("accounts" + number, accounts);
        }
    }

    private static String condition(SearchTerms.@Nullable Identifier identifier) {
        return switch (identifier) {
            case null -> "r.search LIKE ANY (CAST(%s AS text[]))";
            case EMAIL -> "r.email = %s";
            case NPI -> "r.npi = %s";
            case REFERENCE -> "r.reference = upper(%s)";
        };
    }

    /** One or two letters are looked for where a word begins: without three of them the index has nothing to go by. */
    private static String pattern(String word) {
        var clean = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return word.length() < 3 ? "% " + clean + "%" : "%" + clean + "%";
    }

    /** Only what comes after (or before) a row in the order of the list. */
    Selection beyond(RegistrationRow row, RegistrationOrder order, boolean before) {
        var sign = order.descending() == before ? ">" : "<";
        var key = switch (order.by()) {
            case AGE -> "";
            case NAME -> "folded(r.name), ";
            case ORGANIZATION -> "folded(r.organization_name), ";
        };
        var value = key.isEmpty() ? "" : "folded(:key#), ";
        values.put("key" + number, order.by() == RegistrationOrder.By.NAME ? row.name() : row.organizationName());
        values.put("at" + number, Timestamp.from(row.submittedAt()));
        where(
                "(%sr.submitted_at, r.id) %s (%s:at#, :here#)".formatted(key, sign, value),
                "here",
                row.id().value());
        return this;
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition.replace("#", number));
        values.put(name + number, value);
    }

    /**
     * The wanted rows of all states one after the other.
     *
     * @param columns of the registration {@code r}
     * @param end the order and how many of each state
     */
    String rows(String columns, String end) {
        return arms.stream()
                .map(arm -> "(SELECT %s FROM registration r%s %s)".formatted(columns, where(arm), end))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private String where(String arm) {
        var all = Stream.concat(Stream.of(arm).filter(state -> !state.equals(ALL)), conditions.stream())
                .toList();
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
