package io.gatehouse.journal;

/**
 * A row as an exported file holds it.
 *
 * @param canonical the text that was hashed: every column of the row
 * @param previous the hash of the row before, in hexadecimal digits
 */
record ExportedRow(long seq, String canonical, String previous, String hash, int version) {}
