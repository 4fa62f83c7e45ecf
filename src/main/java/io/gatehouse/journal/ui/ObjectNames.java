package io.gatehouse.journal.ui;

import java.util.Collection;
import java.util.Map;

/** Tells what the objects of one type are called that rows of the journal are about. Beans of the modules that keep them. */
public interface ObjectNames {

    /** One of the types in {@link io.gatehouse.journal.JournalObject}. */
    String type();

    /** Names by identifier, in one statement; identifiers that mean nothing are left out. */
    Map<String, String> of(Collection<String> ids);
}
