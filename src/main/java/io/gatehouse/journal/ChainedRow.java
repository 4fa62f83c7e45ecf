package io.gatehouse.journal;

/**
 * A row with its link in the chain.
 *
 * @param canonical the text that was hashed
 * @param previousHash the hash of the row before, in hexadecimal digits
 */
record ChainedRow(JournalRow row, String canonical, String previousHash, String hash, int version) {}
