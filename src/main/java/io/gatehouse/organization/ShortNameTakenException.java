package io.gatehouse.organization;

/** The short name is, or once was, another organization's; nothing was saved. */
public class ShortNameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ShortNameTakenException(String shortName) {
        super("The short name " + shortName + " is taken.");
    }
}
