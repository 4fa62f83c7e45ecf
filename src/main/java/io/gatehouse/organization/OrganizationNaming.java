package io.gatehouse.organization;

import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.AllowLead;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the short name by which an organization's groups are found in the directory, and remembers the former ones. */
@Service
@Transactional
public class OrganizationNaming {

    private static final Pattern SHORT_NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    private final Organizations organizations;
    private final GivenShortNames given;
    private final ApplicationEventPublisher events;

    OrganizationNaming(Organizations organizations, GivenShortNames given, ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.given = given;
        this.events = events;
    }

    /** @throws InvalidValueException {@code organization.shortName.invalid} */
    public static String shortName(String typed) {
        var name = typed.strip();
        if (!SHORT_NAME.matcher(name).matches()) {
            throw new InvalidValueException("organization.shortName.invalid");
        }
        return name;
    }

    /**
     * The worker renames the organization's unit in the directory.
     *
     * @param version the one that was read
     * @throws OrganizationChangedMeanwhileException when it is another one by now
     * @throws ShortNameTakenException when another organization has or had the name
     */
    @AllowLead
    public OrganizationDetails rename(OrganizationId id, long version, String typed) {
        var shortName = shortName(typed);
        var organization = organizations.findById(id.value()).orElseThrow();
        var before = organization.details();
        if (!organization.hasVersion(version)) {
            throw new OrganizationChangedMeanwhileException(before.legalName());
        }
        if (given.isGivenToAnother(shortName, id)) {
            throw new ShortNameTakenException(shortName);
        }
        organization.nameInDirectory(shortName);
        var after = organizations.saveAndFlush(organization).details();
        if (!before.shortName().equals(after.shortName())) {
            events.publishEvent(new OrganizationChanged(before, after));
        }
        return after;
    }

    /** By present short name, those that an organization had before, the latest first. Tells nothing else about it. */
    @AllowAnyone
    @Transactional(readOnly = true)
    public Map<String, List<String>> former() {
        return given.former();
    }
}
