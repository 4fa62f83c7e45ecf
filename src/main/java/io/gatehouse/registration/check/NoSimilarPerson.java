package io.gatehouse.registration.check;

import io.gatehouse.account.AccountState;
import io.gatehouse.account.SimilarAccount;
import io.gatehouse.account.SimilarAccount.Likeness;
import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.ReviewCheck;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody has an account already: a second one for the same person would split their record of access. */
@Component
@Order(50)
class NoSimilarPerson implements ReviewCheck {

    private static final String CHECK = "similar-person";
    private static final List<Likeness> WEIGHT =
            List.of(Likeness.EMAIL, Likeness.NPI, Likeness.PREVIOUS_USERNAME, Likeness.NAME, Likeness.PHONE);

    @Override
    public CheckFinding look(CheckFacts facts) {

        return facts.similar().stream()
                .min(Comparator.comparing(NoSimilarPerson::weight))
                .map(NoSimilarPerson::found)
                .orElseGet(() -> nobody(facts.asked().previousAccess()));
    }

    private static int weight(SimilarAccount alike) {
        return Math.max(0, WEIGHT.indexOf(heaviest(alike)));
    }

    private static Likeness heaviest(SimilarAccount alike) {
        return WEIGHT.stream().filter(alike.likenesses()::contains).findFirst().orElse(Likeness.PHONE);
    }

    private static CheckFinding found(SimilarAccount alike) {
        var account = alike.account();
        if (account.state() == AccountState.CLOSED) {
            return CheckFinding.warning(CHECK, "former", account.name(), account.username());
        }
        return switch (heaviest(alike)) {
            case EMAIL ->
                CheckFinding.stop(CHECK, "same-email", account.name(), account.username())
                        .because(ReasonCode.EMAIL_DUPLICATE);
            case NPI ->
                CheckFinding.stop(CHECK, "same-npi", account.name(), account.username())
                        .because(ReasonCode.DUPLICATE_ACCOUNT);
            case PREVIOUS_USERNAME ->
                CheckFinding.warning(CHECK, "same-username", account.name(), account.username())
                        .because(ReasonCode.DUPLICATE_ACCOUNT);
            case NAME ->
                CheckFinding.warning(CHECK, "same-name", account.name(), account.username())
                        .because(ReasonCode.DUPLICATE_ACCOUNT);
            case PHONE -> CheckFinding.ok(CHECK, "same-phone", account.name(), account.username());
        };
    }

    private static CheckFinding nobody(@Nullable String previousAccess) {
        return previousAccess == null
                ? CheckFinding.ok(CHECK, "ok")
                : CheckFinding.warning(CHECK, "previous", previousAccess);
    }
}
