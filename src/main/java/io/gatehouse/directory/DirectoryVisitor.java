package io.gatehouse.directory;

/** Is shown the whole tree by {@link Directory#scan}: first every person, then every group with its members, in no order. */
public interface DirectoryVisitor {

    void person(ScannedPerson person);

    /** A group lists the entry {@code uid=<username>} directly below the people; whether there is one is not said. */
    void member(ScannedGroup group, String username);

    /** A group lists something that cannot be a person of ours. */
    void stranger(ScannedGroup group, String dn);

    /** Asked after every few hundred entries; false ends the scan early. */
    boolean goOn();
}
