package io.gatehouse.bench;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.Username;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented people: approved ones who wait for the directory, and the entries a raw client writes for as many others. */
final class Crowd {

    static final Set<String> SERVICES = Set.of("PROVIDER_PORTAL", "DIRECT_MAIL");

    private static final Actor ACTOR = Actor.system("benchmark");

    private final AccountService accounts;
    private final CurrentActor currentActor;
    private final JdbcClient database;
    private int next;

    Crowd(Servers servers) {
        this.accounts = servers.bean(AccountService.class);
        this.currentActor = servers.bean(CurrentActor.class);
        this.database = servers.bean(JdbcClient.class);
    }

    /** Accounts with two services at the organization, hence in three groups, each opened as an approval opens it. */
    void open(int count, OrganizationId organization) {
        currentActor.runAs(ACTOR, () -> {
            for (int i = 0; i < count; i++) {
                accounts.open(wanted(organization));
            }
        });
    }

    private OpenAccount wanted(OrganizationId organization) {
        var username = "person" + ++next;
        return new OpenAccount(
                AccountId.newId(),
                Username.of(username),
                PersonName.of("Zoë", "O'Brien"),
                EmailAddress.of(username + "@tamarack.example"),
                PhoneNumber.of("315 555 0142"),
                null,
                "Registered nurse",
                "CLINICIAN",
                null,
                organization,
                SERVICES,
                RegistrationId.newId());
    }

    /** How many the directory has not reached yet. */
    long waiting() {
        return database.sql("SELECT count(*) FROM provisioning_record WHERE state <> 'IN_STEP'")
                .query(Long.class)
                .single();
    }

    void awaitAll() throws InterruptedException {
        while (waiting() > 0) {
            Thread.sleep(5);
        }
    }

    /** Entries with the attributes the product writes for the same people. */
    List<Entry> entries(int count) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            entries.add(entry("raw" + ++next));
        }
        return entries;
    }

    private static Entry entry(String username) {
        var name = "Zoë O'Brien";
        return new Entry(
                RawDirectory.person(username),
                new Attribute(
                        "objectClass", "top", "person", "organizationalPerson", "inetOrgPerson", "gatehouseAccount"),
                new Attribute("uid", username),
                new Attribute("gatehouseAccountId", AccountId.newId().toString()),
                new Attribute("cn", name),
                new Attribute("displayName", name),
                new Attribute("sn", "O'Brien"),
                new Attribute("givenName", "Zoë"),
                new Attribute("mail", username + "@tamarack.example"),
                new Attribute("telephoneNumber", "+13155550142"),
                new Attribute("title", "Registered nurse"),
                new Attribute("o", "Tamarack Ridge Family Medicine PLLC"),
                new Attribute("gatehouseRegistrationId", RegistrationId.newId().toString()),
                new Attribute("gatehouseStatus", "active"),
                new Attribute("gatehouseAccessLevel", "CLINICIAN"));
    }
}
