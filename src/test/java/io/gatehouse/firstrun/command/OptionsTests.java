package io.gatehouse.firstrun.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.common.InvalidSettingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void keepsWhatIsGivenMoreThanOnce() {
        var options = Options.parse(List.of("--scope", "intake", "--name", "Robot", "--scope", "review"));

        assertThat(options.all("scope")).containsExactly("intake", "review");
        assertThat(options.get("name")).hasValue("Robot");
        assertThat(options.get("other")).isEmpty();
    }

    @Test
    void refusesAWordThatIsNoOption() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Options.parse(List.of("scope", "intake")))
                .withMessageContaining("'scope'");
    }

    @Test
    void refusesAnOptionWithoutAValue() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Options.parse(List.of("--name")))
                .withMessageContaining("'--name'");
    }
}
