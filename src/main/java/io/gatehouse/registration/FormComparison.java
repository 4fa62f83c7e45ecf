package io.gatehouse.registration;

import java.util.List;
import java.util.Locale;

/** Tells in words what is different between two forms. */
public interface FormComparison {

    /** The fields that differ, in the order of the form. */
    List<FormChange> between(ValidRegistration before, ValidRegistration after, Locale language);

    /** What is different from the form that began with what somebody has. */
    List<FormChange> sincePresent(PresentAccess present, ValidRegistration after, Locale language);
}
