package io.gatehouse.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import java.time.Clock;
import java.time.Instant;

/** "3 hours ago", with the exact time in the title. */
@Tag("time")
public final class RelativeTime extends Component implements HasText {

    public RelativeTime(Instant moment, Clock clock) {
        setText(Moments.relative(moment, clock.instant()));
        getElement().setAttribute("datetime", moment.toString());
        getElement().setAttribute("title", Moments.exact(moment));
    }
}
