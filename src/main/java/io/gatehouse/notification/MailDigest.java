package io.gatehouse.notification;

import io.gatehouse.security.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Mail that comes regularly, to whom it concerns. */
public enum MailDigest {
    /** What waits: for staff and leads, each day. */
    STAFF_DAILY(MailTemplate.DIGEST_STAFF, true, EnumSet.of(Role.SUPPORT_STAFF, Role.SUPPORT_LEAD)),
    /** Requests of the organization that are not decided: for its administrators, each week. */
    PENDING_WEEKLY(MailTemplate.DIGEST_PENDING, true, EnumSet.of(Role.RHIO_ADMINISTRATOR)),
    /** To look through the people of the organization: for its administrators, each month. It cannot be stopped. */
    USERS_MONTHLY(MailTemplate.DIGEST_USERS, false, EnumSet.of(Role.RHIO_ADMINISTRATOR));

    private final MailTemplate template;
    private final boolean optional;
    private final Set<Role> roles;

    MailDigest(MailTemplate template, boolean optional, Set<Role> roles) {
        this.template = template;
        this.optional = optional;
        this.roles = roles;
    }

    static Optional<MailDigest> of(MailTemplate template) {
        return Arrays.stream(values())
                .filter(digest -> digest.template == template)
                .findFirst();
    }

    /** Whether people may do without it. */
    public boolean optional() {
        return optional;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** The first day of the day, week or month that a mail of this day is for. */
    LocalDate period(LocalDate day) {
        return switch (this) {
            case STAFF_DAILY -> day;
            case PENDING_WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case USERS_MONTHLY -> day.withDayOfMonth(1);
        };
    }
}
