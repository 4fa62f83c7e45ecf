package io.gatehouse.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.testing.ViewTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RequestsPanelTests extends ViewTest {

    @Autowired
    private ReviewFixture requests;

    @Autowired
    private RequestsPanel panel;

    @Test
    void saysThatRequestsWaitAndLeadsThere() {
        requests.nurse();

        assertThat(within(panel.panel().orElseThrow()))
                .filteredOn(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.getHref()).isEqualTo("requests");
                    assertThat(link.getText()).containsAnyOf("One request waits", "requests wait");
                });
    }

    private static Stream<Component> within(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(RequestsPanelTests::within));
    }
}
