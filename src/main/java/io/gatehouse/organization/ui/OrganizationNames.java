package io.gatehouse.organization.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.ui.ObjectNames;
import io.gatehouse.organization.OrganizationService;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets the journal name organizations by their legal names. */
@SpringComponent
class OrganizationNames implements ObjectNames {

    private final OrganizationService organizations;

    OrganizationNames(OrganizationService organizations) {
        this.organizations = organizations;
    }

    @Override
    public String type() {
        return JournalObject.ORGANIZATION;
    }

    @Override
    public Map<String, String> of(Collection<String> ids) {
        var known = ids.stream().flatMap(OrganizationNames::id).toList();
        return organizations.byId(known).values().stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.id().toString(), one -> one.legalName()));
    }

    private static Stream<OrganizationId> id(String text) {
        try {
            return Stream.of(OrganizationId.of(text));
        } catch (InvalidValueException e) {
            return Stream.empty();
        }
    }
}
