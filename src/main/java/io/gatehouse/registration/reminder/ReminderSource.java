package io.gatehouse.registration.reminder;

import io.gatehouse.registration.ReminderKind;
import java.time.Instant;
import java.util.List;

/** Something that people are reminded of. Each bean is asked once an hour; another kind of reminder is another bean. */
public interface ReminderSource {

    ReminderKind kind();

    /** What is due now and was not reminded of on this occasion, the oldest first. */
    List<DueReminder> due(Instant now, int most);

    /** Asked again in the reminder's own transaction; true keeps it so until that ends. */
    boolean stillDue(DueReminder reminder);
}
