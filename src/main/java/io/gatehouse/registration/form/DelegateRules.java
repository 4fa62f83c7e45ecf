package io.gatehouse.registration.form;

import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each row names a provider; none is named twice, and nobody is his own delegate. */
final class DelegateRules implements FormRule {

    static final int MOST_ROWS = 100;

    @Override
    public void check(RegistrationForm form, Problems problems) {
        var own = form.person().npi();
        rows("access.alertDelegates", form.access().alertDelegates(), own, problems);
        rows("access.resultsDelegates", form.access().resultsDelegates(), own, problems);
    }

    private static void rows(String field, List<DelegateFields> rows, String own, Problems problems) {
        if (rows.size() > MOST_ROWS) {
            problems.add(field, "register.delegates.tooMany", MOST_ROWS);
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).blank()) {
                row(field + "[" + i + "]", rows.get(i), problems);
                npi(field + "[" + i + "].npi", rows.get(i).npi(), own, seen, problems);
            }
        }
    }

    private static void row(String row, DelegateFields provider, Problems problems) {
        part(row + ".firstName", provider.firstName(), "register.missing.delegate.firstName", problems);
        part(row + ".lastName", provider.lastName(), "register.missing.delegate.lastName", problems);
        if (provider.npi().isBlank()) {
            problems.add(row + ".npi", "register.missing.delegate.npi");
        }
        problems.value(row + ".npi", provider.npi(), Npi::of);
    }

    private static void part(String field, String typed, String missing, Problems problems) {
        if (typed.isBlank()) {
            problems.add(field, missing);
        }
        problems.value(field, typed, PersonName::part);
    }

    private static void npi(String field, String typed, String own, Set<String> seen, Problems problems) {
        var digits = digits(typed);
        if (!digits.isEmpty() && !seen.add(digits)) {
            problems.add(field, "register.delegates.doubled");
        }
        if (!digits.isEmpty() && digits.equals(digits(own))) {
            problems.add(field, "register.delegates.self");
        }
    }

    private static String digits(String typed) {
        try {
            return Npi.of(typed).value();
        } catch (InvalidValueException e) {
            return "";
        }
    }
}
