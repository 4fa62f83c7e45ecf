package io.gatehouse.directory;

/** The make of a directory server, told from its root entry. */
public enum DirectoryKind {
    OPENLDAP,
    EMBEDDED,
    /** A server that says nothing we know: only what every LDAPv3 server does is asked of it. */
    OTHER
}
