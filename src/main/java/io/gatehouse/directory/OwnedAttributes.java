package io.gatehouse.directory;

import java.util.List;

/** The attributes of a person entry that Gatehouse keeps; every other attribute of the entry belongs to somebody else. */
public final class OwnedAttributes {

    public static final String COMMON_NAME = "cn";
    public static final String SURNAME = "sn";
    public static final String GIVEN_NAME = "givenName";
    public static final String DISPLAY_NAME = "displayName";
    public static final String MAIL = "mail";
    public static final String TELEPHONE = "telephoneNumber";
    public static final String TITLE = "title";
    public static final String ORGANIZATION = "o";
    public static final String REGISTRATION_ID = "gatehouseRegistrationId";
    public static final String NPI = "gatehouseNpi";
    public static final String STATUS = "gatehouseStatus";
    public static final String DIRECT_ADDRESS = "gatehouseDirectAddress";
    public static final String ACCESS_LEVEL = "gatehouseAccessLevel";

    /** The status of an entry that may be used; every other status means it may not. */
    public static final String ACTIVE = "active";

    public static final List<String> ALL = List.of(
            COMMON_NAME,
            SURNAME,
            GIVEN_NAME,
            DISPLAY_NAME,
            MAIL,
            TELEPHONE,
            TITLE,
            ORGANIZATION,
            REGISTRATION_ID,
            NPI,
            STATUS,
            DIRECT_ADDRESS,
            ACCESS_LEVEL);

    /** The account id: the mark that tells an entry of ours from a taken name. Written once, never changed. */
    static final String MARK = "gatehouseAccountId";

    private OwnedAttributes() {}
}
