package io.gatehouse.registration.ui;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.Languages;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.CheckLevel;
import io.gatehouse.registration.FormComparison;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.Review;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became different between two looks at a request, in words. */
final class ChangedSince {

    /** Something that says something else now; empty when it said, or says, nothing. */
    record Difference(String what, String before, String after) {}

    private final FormComparison forms;
    private final Function<LineDetails, String> labels;
    private final List<Difference> differences = new ArrayList<>();

    private ChangedSince(FormComparison forms, Function<LineDetails, String> labels) {
        this.forms = forms;
        this.labels = labels;
    }

    /** @param labels what lines are called */
    static List<Difference> between(
            Review seen, Review now, FormComparison forms, Function<LineDetails, String> labels) {
        var changes = new ChangedSince(forms, labels);
        changes.request(seen.registration(), now.registration());
        changes.note("account", account(seen), account(now));
        changes.findings(seen, now);
        changes.plan(sentences(seen), sentences(now));
        return changes.differences;
    }

    private void request(RegistrationDetails seen, RegistrationDetails now) {
        note("state", Words.of("state", seen.state()), Words.of("state", now.state()));
        note("claim", claim(seen), claim(now));
        forms.between(seen.form(), now.form(), Languages.ENGLISH)
                .forEach(change -> add(change.label(), change.before(), change.after()));
        for (var line : seen.lines()) {
            now.lines().stream()
                    .filter(later -> later.id().equals(line.id()))
                    .forEach(later -> add(
                            labels.apply(line),
                            Words.of("lineState", line.state()),
                            Words.of("lineState", later.state())));
        }
    }

    private static String claim(RegistrationDetails registration) {
        var claim = registration.claim();
        return claim == null ? Words.of("review.since.nobody") : claim.name();
    }

    private static String account(Review review) {
        AccountSnapshot linked = review.lookalikes().linked();
        return linked == null ? Words.of("review.since.newAccount") : linked.username();
    }

    private void findings(Review seen, Review now) {
        var checks = new LinkedHashSet<String>();
        seen.findings().forEach(finding -> checks.add(finding.check()));
        now.findings().forEach(finding -> checks.add(finding.check()));
        checks.forEach(
                check -> add(Words.of("review.check." + check + ".title"), found(check, seen), found(check, now)));
    }

    /** What is fine needs no words. */
    private static String found(String check, Review review) {
        return review.findings().stream()
                .filter(finding -> finding.check().equals(check) && finding.level() != CheckLevel.OK)
                .map(CheckFinding::sentence)
                .map(Words::of)
                .collect(Collectors.joining(" "));
    }

    private static List<String> sentences(Review review) {
        var plan = review.plan();
        return plan == null ? List.of() : plan.sentences();
    }

    private void plan(List<String> seen, List<String> now) {
        seen.stream().filter(step -> !now.contains(step)).forEach(step -> note("plan", step, ""));
        now.stream().filter(step -> !seen.contains(step)).forEach(step -> note("plan", "", step));
    }

    private void note(String what, String before, String after) {
        add(Words.of("review.since." + what), before, after);
    }

    private void add(String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            differences.add(new Difference(what, before, after));
        }
    }
}
