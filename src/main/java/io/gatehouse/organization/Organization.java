package io.gatehouse.organization;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.PostalAddress;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A legal entity whose employees may be given access while it participates. */
@Entity
class Organization {

    @Id
    private UUID id;

    @Version
    private long version;

    private String legalName;
    private String shortName;
    private String street;
    private @Nullable String suite;
    private String city;
    private String state;
    private String zip;
    private @Nullable PhoneNumber phone;
    private boolean participating;
    private boolean exchange;
    private boolean emergencyCare;
    private @Nullable String directDomain;
    private @Nullable String pacsAeTitle;
    private @Nullable String pacsHost;
    private @Nullable Integer pacsPort;
    private @Nullable Boolean pacsActive;
    private String[] mailDomains;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Organization() {}

    @SuppressWarnings("NullAway.Init")
    Organization(OrganizationId id, String shortName, OrganizationForm form, boolean exchange, Instant now) {
        this.id = id.value();
        this.shortName = shortName;
        this.exchange = exchange;
        this.createdAt = now;
        edit(form);
    }

    void edit(OrganizationForm form) {
        legalName = form.legalName();
        street = form.address().street();
        suite = form.address().suite();
        city = form.address().city();
        state = form.address().state();
        zip = form.address().zip();
        phone = form.phone();
        participating = form.participating();
        emergencyCare = form.emergencyCare();
        directDomain = form.directDomain();
        mailDomains = form.mailDomains().stream().sorted().toArray(String[]::new);
        connect(form.pacs());
    }

    void nameInDirectory(String name) {
        shortName = name;
    }

    private void connect(@Nullable PacsDestination pacs) {
        pacsAeTitle = pacs == null ? null : pacs.aeTitle();
        pacsHost = pacs == null ? null : pacs.host();
        pacsPort = pacs == null ? null : pacs.port();
        pacsActive = pacs == null ? null : pacs.active();
    }

    boolean hasVersion(long expected) {
        return version == expected;
    }

    OrganizationDetails details() {
        return new OrganizationDetails(
                new OrganizationId(id),
                version,
                legalName,
                shortName,
                new PostalAddress(street, suite, city, state, zip),
                phone,
                participating,
                exchange,
                emergencyCare,
                directDomain,
                pacs(),
                Set.of(mailDomains));
    }

    private @Nullable PacsDestination pacs() {
        return pacsAeTitle == null
                ? null
                : new PacsDestination(
                        pacsAeTitle,
                        Objects.requireNonNull(pacsHost),
                        Objects.requireNonNull(pacsPort),
                        Boolean.TRUE.equals(pacsActive));
    }
}
