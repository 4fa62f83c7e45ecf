package io.gatehouse.provisioning.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.provisioning.FailedStep;
import io.gatehouse.provisioning.ProvisioningError;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.provisioning.ProvisioningStatus;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** States and result codes in words. */
final class ProvisioningStates {

    private static final Set<Integer> EXPLAINED = Set.of(
            3, 4, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21, 32, 34, 48, 49, 50, 51, 52, 53, 64, 65, 68, 80, 81, 82, 85, 88,
            90, 91, 94, 122);

    private static final int CONSTRAINT_VIOLATION = 19;
    private static final int NO_SUCH_OBJECT = 32;
    private static final int ENTRY_ALREADY_EXISTS = 68;
    private static final Set<Integer> REFUSED = Set.of(50, 53);
    private static final Set<FailedStep.Kind> NAMING =
            EnumSet.of(FailedStep.Kind.ADD_ENTRY, FailedStep.Kind.RENAME_ENTRY, FailedStep.Kind.RESTORE_ENTRY);
    private static final Set<Integer> OF_THE_DATA = Set.of(17, 19, 21, 34, 64, 65);
    private static final Set<FailedStep.Kind> ON_GROUPS = EnumSet.of(
            FailedStep.Kind.CREATE_GROUP,
            FailedStep.Kind.JOIN,
            FailedStep.Kind.LEAVE,
            FailedStep.Kind.FOLLOW_REFERENCE);

    private ProvisioningStates() {}

    static StateBadge badge(ProvisioningState state) {
        return new StateBadge(label(state), tone(state));
    }

    static String label(ProvisioningState state) {
        return I18NProvider.translate("provisioning.state." + state);
    }

    /** What a result code means to whoever has to do something about it; empty without a code. */
    static String meaning(@Nullable Integer code) {
        if (code == null) {
            return "";
        }
        return I18NProvider.translate(
                "provisioning.ui.code", I18NProvider.translate("provisioning.code." + key(code)), code);
    }

    /** What is the matter and what to do, where that is more than the code says; empty when it is not. */
    static String advice(ProvisioningStatus status, String username) {
        var step = status.failedStep();
        if (step == null || status.lastCode() == null) {
            return "";
        }
        var said = Objects.requireNonNullElse(status.lastMessage(), "");
        var group = Objects.requireNonNullElse(step.group(), "");
        return key(step.kind(), status.lastCode())
                .map(key -> I18NProvider.translate("provisioning.advice." + key, username, said, group))
                .orElse("");
    }

    private static Optional<String> key(FailedStep.Kind step, int code) {
        return switch (step) {
            case TAKEN, MOVED, GONE, RECYCLE_ENTRY -> Optional.of(step.name());
            case RESTORE_ENTRY -> Optional.of(ofTheUsername(step, code).orElse(step.name()));
            case READ,
                    ADD_ENTRY,
                    CREATE_GROUP,
                    JOIN,
                    LEAVE,
                    RENAME_ENTRY,
                    ADOPT_ENTRY,
                    FOLLOW_REFERENCE,
                    CHANGE_ENTRY -> {
                if (code == NO_SUCH_OBJECT) {
                    yield Optional.of("missing." + step);
                }
                if (step == FailedStep.Kind.FOLLOW_REFERENCE && REFUSED.contains(code)) {
                    yield Optional.of("refused." + step);
                }
                if (ofTheUsername(step, code).isPresent()) {
                    yield ofTheUsername(step, code);
                }
                yield OF_THE_DATA.contains(code)
                        ? Optional.of("data." + (ON_GROUPS.contains(step) ? "group" : "entry"))
                        : Optional.empty();
            }
        };
    }

    /** What only the server sees of another entry with the username. */
    private static Optional<String> ofTheUsername(FailedStep.Kind step, int code) {
        if (!NAMING.contains(step)) {
            return Optional.empty();
        }
        return switch (code) {
            case ENTRY_ALREADY_EXISTS -> Optional.of("hidden");
            case CONSTRAINT_VIOLATION -> Optional.of("usedElsewhere");
            default -> Optional.empty();
        };
    }

    /** Whether another username would most likely help. */
    static boolean isOfTheUsername(ProvisioningStatus status) {
        var step = status.failedStep();
        var code = status.lastCode();
        return step != null
                && code != null
                && (step.kind() == FailedStep.Kind.TAKEN
                        || ofTheUsername(step.kind(), code).isPresent());
    }

    /** The reason of a failure that keeps many. */
    static String meaning(ProvisioningError error) {
        var step = error.step();
        return step == FailedStep.Kind.MOVED
                ? I18NProvider.translate("provisioning.error.MOVED", error.code())
                : meaning(error.code());
    }

    private static String key(int code) {
        return EXPLAINED.contains(code) ? Integer.toString(code) : "unknown";
    }

    private static Tone tone(ProvisioningState state) {
        return switch (state) {
            case IN_STEP -> Tone.GOOD;
            case PENDING -> Tone.PROGRESS;
            case RETRYING -> Tone.ATTENTION;
            case PARKED -> Tone.STOP;
            case SKIPPED -> Tone.QUIET;
        };
    }
}
