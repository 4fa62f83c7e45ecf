package io.gatehouse.organization;

import java.util.List;

/** Tells what another short name would do in the directory; known by those who write there. Waits for the directory. */
public interface ShortNameEffects {

    /** A sentence each. */
    List<String> renaming(OrganizationDetails organization, String shortName);
}
