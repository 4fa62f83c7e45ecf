package io.gatehouse.provisioning.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.provisioning.ProvisioningState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** States and result codes in words. */
final class ProvisioningStates {

    private static final Set<Integer> EXPLAINED =
            Set.of(3, 8, 10, 11, 16, 17, 19, 21, 32, 34, 49, 50, 51, 52, 53, 64, 65, 68, 80, 81, 82, 85, 88, 91);

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

    private static String key(int code) {
        return EXPLAINED.contains(code) ? Integer.toString(code) : "unknown";
    }

    private static Tone tone(ProvisioningState state) {
        return switch (state) {
            case IN_STEP -> Tone.GOOD;
            case PENDING -> Tone.PROGRESS;
            case RETRYING -> Tone.ATTENTION;
            case PARKED -> Tone.STOP;
        };
    }
}
