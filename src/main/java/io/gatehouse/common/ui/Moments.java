package io.gatehouse.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Points in time as people say them, in the viewer's time zone. */
public final class Moments {

    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, h:mm a zzz", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

    private Moments() {}

    /** For instance "3 hours ago", "yesterday" or, beyond a month, the day. */
    public static String relative(Instant moment, Instant now) {
        var distance = Duration.between(moment, now);
        var direction = distance.isNegative() ? "ui.time.in." : "ui.time.ago.";
        var length = distance.abs();
        if (length.toMinutes() < 1) {
            return I18NProvider.translate("ui.time.now");
        }
        if (length.toHours() < 1) {
            return I18NProvider.translate(direction + "minutes", length.toMinutes());
        }
        if (length.toDays() < 1) {
            return I18NProvider.translate(direction + "hours", length.toHours());
        }
        return length.toDays() < 31 ? I18NProvider.translate(direction + "days", length.toDays()) : day(moment);
    }

    /** Day and time with the zone, for titles and documents. */
    public static String exact(Instant moment) {
        return EXACT.withZone(zone()).format(moment);
    }

    public static String day(Instant moment) {
        return DAY.withZone(zone()).format(moment);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The zone the viewer's browser reported, or the server's when there is none. */
    public static ZoneId zone() {
        var ui = UI.getCurrent();
        return ui == null
                ? ZoneId.systemDefault()
                : known(ui.getPage().getExtendedClientDetails().getTimeZoneId());
    }

    private static ZoneId known(@Nullable String id) {
        return id != null && ZoneId.getAvailableZoneIds().contains(id) ? ZoneId.of(id) : ZoneId.systemDefault();
    }
}
