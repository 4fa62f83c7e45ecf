package io.gatehouse.registration;

/** In which order a list shows registrations; among equals the age decides. */
public record RegistrationOrder(By by, boolean descending) {

    /** What is compared. */
    public enum By {
        /** When they were sent. */
        AGE,
        /** The applicant's name. */
        NAME,
        /** The organization as the applicant wrote it. */
        ORGANIZATION
    }

    /** The one that waits longest comes first. */
    public static final RegistrationOrder OLDEST_FIRST = new RegistrationOrder(By.AGE, false);

    public static final RegistrationOrder NEWEST_FIRST = new RegistrationOrder(By.AGE, true);
}
