package io.gatehouse.registration.check;

import io.gatehouse.account.AccountState;
import io.gatehouse.account.SimilarAccount;
import io.gatehouse.account.SimilarAccount.Likeness;
import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.Lookalikes;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.ReviewCheck;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Nobody has an account already, or the request is linked to it: a second one for the same person would split their record of
 * access.
 */
@Component
@Order(50)
class NoSimilarPerson implements ReviewCheck {

    private static final String CHECK = "similar-person";
    private static final List<Likeness> WEIGHT =
            List.of(Likeness.EMAIL, Likeness.NPI, Likeness.PREVIOUS_USERNAME, Likeness.NAME, Likeness.PHONE);

    /** What only one open account can have, whoever it belongs to. */
    private static final Set<Likeness> UNIQUE = Set.of(Likeness.EMAIL, Likeness.NPI);

    @Override
    public CheckFinding look(CheckFacts facts) {
        var alike = facts.lookalikes();
        return linked(facts, alike)
                .or(() -> account(alike))
                .or(() -> whatAnotherHas(alike))
                .or(() -> request(alike))
                .or(() -> samePhone(alike))
                .orElseGet(() -> nobody(facts.asked().previousAccess()));
    }

    private static Optional<CheckFinding> linked(CheckFacts facts, Lookalikes alike) {
        var account = alike.linked();
        if (account != null) {
            return Optional.of(CheckFinding.ok(CHECK, "linked", account.name(), account.username()));
        }
        return facts.registration().linked()
                ? Optional.of(CheckFinding.stop(CHECK, "awaited", String.valueOf(alike.awaited())))
                : Optional.empty();
    }

    private static Optional<CheckFinding> account(Lookalikes alike) {
        return alike.accounts().stream()
                .filter(one -> !alike.apart(one.account().id()))
                .filter(one -> heaviest(one) != Likeness.PHONE)
                .min(Comparator.comparing((SimilarAccount one) -> !unique(one))
                        .thenComparing(
                                Comparator.comparing(SimilarAccount::score).reversed()))
                .map(NoSimilarPerson::found);
    }

    private static Optional<CheckFinding> whatAnotherHas(Lookalikes alike) {
        return alike.accounts().stream()
                .filter(one -> alike.apart(one.account().id()) && unique(one))
                .findFirst()
                .map(one -> CheckFinding.stop(
                                CHECK,
                                heaviest(one) == Likeness.EMAIL ? "other-email" : "other-npi",
                                one.account().name(),
                                one.account().username())
                        .because(
                                heaviest(one) == Likeness.EMAIL
                                        ? ReasonCode.EMAIL_SHARED
                                        : ReasonCode.NPI_NAME_MISMATCH));
    }

    private static Optional<CheckFinding> request(Lookalikes alike) {
        return alike.requests().stream()
                .filter(one -> one.state().open() && !alike.apart(one.account()))
                .findFirst()
                .map(one -> CheckFinding.warning(CHECK, "request", one.name(), one.reference())
                        .because(ReasonCode.DUPLICATE_ACCOUNT));
    }

    private static Optional<CheckFinding> samePhone(Lookalikes alike) {
        return alike.accounts().stream()
                .filter(one -> !alike.apart(one.account().id()))
                .findFirst()
                .map(one -> CheckFinding.ok(
                        CHECK, "same-phone", one.account().name(), one.account().username()));
    }

    private static boolean unique(SimilarAccount alike) {
        return alike.account().state() != AccountState.CLOSED
                && alike.reasons().stream().anyMatch(UNIQUE::contains);
    }

    private static Likeness heaviest(SimilarAccount alike) {
        return WEIGHT.stream().filter(alike.reasons()::contains).findFirst().orElse(Likeness.PHONE);
    }

    private static CheckFinding found(SimilarAccount alike) {
        var account = alike.account();
        if (account.state() == AccountState.CLOSED) {
            return CheckFinding.warning(CHECK, "former", account.name(), account.username())
                    .because(ReasonCode.DUPLICATE_ACCOUNT);
        }
        var heaviest = heaviest(alike);
        return switch (heaviest) {
            case EMAIL ->
                CheckFinding.stop(CHECK, "same-email", account.name(), account.username())
                        .because(ReasonCode.EMAIL_DUPLICATE);
            case NPI ->
                CheckFinding.stop(CHECK, "same-npi", account.name(), account.username())
                        .because(ReasonCode.DUPLICATE_ACCOUNT);
            case PREVIOUS_USERNAME, NAME, PHONE ->
                CheckFinding.warning(
                                CHECK,
                                heaviest == Likeness.PREVIOUS_USERNAME ? "same-username" : "same-name",
                                account.name(),
                                account.username())
                        .because(ReasonCode.DUPLICATE_ACCOUNT);
        };
    }

    private static CheckFinding nobody(@Nullable String previousAccess) {
        return previousAccess == null
                ? CheckFinding.ok(CHECK, "ok")
                : CheckFinding.warning(CHECK, "previous", previousAccess);
    }
}
