package io.gatehouse.registration.web;

import io.gatehouse.registration.form.AccessFields;
import io.gatehouse.registration.form.DelegateFields;
import io.gatehouse.registration.form.PastedProviders;
import io.gatehouse.registration.form.RegistrationForm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Adds, removes and reads rows of providers when a button of the form asks for it; no script is needed.
 *
 * @param added how many providers were read from pasted lists
 */
record DelegateRows(RegistrationForm form, PageFields page, int added) {

    private static final String ADD = "add-";
    private static final String REMOVE = "remove-";
    private static final String ALERTS = "alert";
    private static final String RESULTS = "results";

    static boolean isAction(String action) {
        return action.startsWith(ADD) || action.startsWith(REMOVE) || action.equals("read-lists");
    }

    static DelegateRows after(RegistrationForm form, PageFields page) {
        var action = page.action();
        if (action.startsWith(ADD)) {
            return new DelegateRows(changed(form, action.substring(ADD.length()), DelegateRows::oneMore), page, 0);
        }
        if (action.startsWith(REMOVE)) {
            int dash = action.lastIndexOf('-');
            var which = action.substring(REMOVE.length(), Math.max(dash, REMOVE.length()));
            return new DelegateRows(changed(form, which, rows -> without(rows, action.substring(dash + 1))), page, 0);
        }
        return readLists(form, page);
    }

    /** Turns the pasted lists into rows; what cannot be read stays where it was pasted. */
    static DelegateRows readLists(RegistrationForm form, PageFields page) {
        var alerts = PastedProviders.read(page.alertsPasted());
        var results = PastedProviders.read(page.resultsPasted());
        var access = form.access();
        var more = access.withAlertDelegates(joined(access.alertDelegates(), alerts))
                .withResultsDelegates(joined(access.resultsDelegates(), results));
        var left = page.withPasted(String.join("\n", alerts.unreadable()), String.join("\n", results.unreadable()));
        return new DelegateRows(
                form.withAccess(more),
                left,
                alerts.providers().size() + results.providers().size());
    }

    private static List<DelegateFields> joined(List<DelegateFields> rows, PastedProviders pasted) {
        if (pasted.providers().isEmpty()) {
            return rows;
        }
        var joined = new ArrayList<>(rows.stream().filter(row -> !row.blank()).toList());
        joined.addAll(pasted.providers());
        return joined;
    }

    private static RegistrationForm changed(
            RegistrationForm form, String which, UnaryOperator<List<DelegateFields>> change) {
        AccessFields access = form.access();
        return switch (which) {
            case ALERTS -> form.withAccess(access.withAlertDelegates(change.apply(access.alertDelegates())));
            case RESULTS -> form.withAccess(access.withResultsDelegates(change.apply(access.resultsDelegates())));
            default -> form;
        };
    }

    private static List<DelegateFields> oneMore(List<DelegateFields> rows) {
        var more = new ArrayList<>(rows.isEmpty() ? List.of(DelegateFields.empty()) : rows);
        more.add(DelegateFields.empty());
        return more;
    }

    private static List<DelegateFields> without(List<DelegateFields> rows, String index) {
        return IntStream.range(0, rows.size())
                .filter(i -> !index.equals(Integer.toString(i)))
                .mapToObj(rows::get)
                .toList();
    }
}
