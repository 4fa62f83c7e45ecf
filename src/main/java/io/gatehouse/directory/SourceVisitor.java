package io.gatehouse.directory;

/** Is shown everything a directory of others holds, entry by entry and without keeping it. */
public interface SourceVisitor {

    void entry(SourceEntry entry);

    /**
     * A record of a file could not be read; reading goes on behind it.
     *
     * @param line of the file where the record begins, counted from 1
     */
    void broken(long line, String problem);

    /** Asked after every entry of a file and every page of a directory; false ends the reading early. */
    boolean goOn();
}
