package io.gatehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.security.Role;
import io.gatehouse.testing.IntegrationTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CatalogTests {

    @Autowired
    Catalog catalog;

    @Test
    void hasEveryRoleThatSignInKnowsAsPrivileged() {
        assertThat(catalog.roles())
                .filteredOn(Entitlement::privileged)
                .extracting(Entitlement::code)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::name).toList());
    }

    @Test
    void opensEachServiceByAGroup() {
        assertThat(catalog.services())
                .isNotEmpty()
                .allSatisfy(service -> assertThat(service.group()).isNotBlank());
    }

    @Test
    void saysWhichEntitlementIsUnknown() {
        assertThatThrownBy(() -> catalog.require("TELEPORT"))
                .isInstanceOf(UnknownEntitlementException.class)
                .hasMessageContaining("TELEPORT");
    }
}
