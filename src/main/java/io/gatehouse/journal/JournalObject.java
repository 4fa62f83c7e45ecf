package io.gatehouse.journal;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.RegistrationId;

/** What an act was done to: a type and the identifier within the type. */
public record JournalObject(String type, String id) {

    public static final String REGISTRATION = "REGISTRATION";
    public static final String ACCOUNT = "ACCOUNT";
    public static final String ORGANIZATION = "ORGANIZATION";
    public static final String ENTITLEMENT = "ENTITLEMENT";
    public static final String API_TOKEN = "API_TOKEN";
    public static final String DRAFT = "DRAFT";
    public static final String MAIL = "MAIL";
    public static final String DIRECTORY = "DIRECTORY";
    public static final String JOURNAL = "JOURNAL";
    public static final String SIGN_IN = "SIGN_IN";

    public JournalObject {
        id = CleanLine.of(id);
    }

    public static JournalObject registration(RegistrationId id) {
        return new JournalObject(REGISTRATION, id.toString());
    }

    public static JournalObject account(AccountId id) {
        return new JournalObject(ACCOUNT, id.toString());
    }

    public static JournalObject organization(OrganizationId id) {
        return new JournalObject(ORGANIZATION, id.toString());
    }

    /** @param code of the catalogue */
    public static JournalObject entitlement(String code) {
        return new JournalObject(ENTITLEMENT, code);
    }

    public static JournalObject apiToken(String id) {
        return new JournalObject(API_TOKEN, id);
    }

    /** A form that somebody means to go on with. */
    public static JournalObject draft(String id) {
        return new JournalObject(DRAFT, id);
    }

    public static JournalObject mail(String id) {
        return new JournalObject(MAIL, id);
    }

    /** @param name the entry or server meant */
    public static JournalObject directory(String name) {
        return new JournalObject(DIRECTORY, name);
    }

    /** The journal itself: verified, exported. */
    public static JournalObject journal() {
        return new JournalObject(JOURNAL, "journal");
    }

    /** @param username as typed, whether it exists or not */
    public static JournalObject signIn(String username) {
        return new JournalObject(SIGN_IN, username);
    }
}
