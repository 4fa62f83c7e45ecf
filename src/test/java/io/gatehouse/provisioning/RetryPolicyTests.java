package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.DirectoryFailure.Operator;
import io.gatehouse.directory.DirectoryFailure.Permanent;
import io.gatehouse.directory.DirectoryFailure.Transient;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryPolicyTests {

    private final RetryPolicy policy = new RetryPolicy(ProvisioningWorld.SETTINGS, new Random(1));

    @Test
    void waitsEverLongerUpToTheLongestAndNeverGivesUp() {
        for (int failures = 0; failures < 1000; failures++) {
            var expected = Math.min(
                    1000L << Math.min(failures, 20), Duration.ofMinutes(5).toMillis());
            assertThat(policy.pause(failures).toMillis())
                    .isBetween((long) (expected * 0.9) - 1, (long) (expected * 1.1) + 1);
            assertThat(policy.parks(new Transient(51, "busy"), after(failures, 51)))
                    .isFalse();
        }
    }

    @Test
    void parksWhatLiesInTheData() {
        assertThat(policy.parks(new Permanent(21, "mail"), after(0, null))).isTrue();
    }

    @Test
    void waitsForTheOperatorWithoutParking() {
        assertThat(policy.parks(new Operator(50, "no right"), after(9, 50))).isFalse();
    }

    @Test
    void believesInOneAccidentOnly() {
        assertThat(policy.parks(new Transient(80, "other"), after(0, null))).isFalse();
        assertThat(policy.parks(new Transient(80, "other"), after(1, 51))).isFalse();
        assertThat(policy.parks(new Transient(80, "other"), after(1, 80))).isTrue();
    }

    private static Claim.Item after(int failures, @Nullable Integer lastCode) {
        return new Claim.Item(AccountId.newId(), 0, failures, lastCode);
    }
}
