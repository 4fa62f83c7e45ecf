package io.gatehouse.catalog;

/** The name is, or once was, that of another entitlement's group; nothing was saved. */
public class GroupNameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GroupNameTakenException(String name) {
        super("The group name " + name + " is taken.");
    }
}
