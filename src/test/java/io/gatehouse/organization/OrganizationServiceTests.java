package io.gatehouse.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.common.PostalAddress;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OrganizationServiceTests {

    @Autowired
    OrganizationService organizations;

    @Autowired
    CurrentActor actor;

    private final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void findsTheLegalNameDespiteTypingErrorsAndAccents() {
        var clinic = create("Tamarack Ridge Família " + mark + " Medicine PLLC", true);

        var matches = asSystem(() -> organizations.match("tamarak ridge familia " + mark + " medecine", null, 5));

        assertThat(matches.getFirst().organization().id()).isEqualTo(clinic.id());
        assertThat(matches.getFirst().score()).isBetween(0.3, 1.0);
    }

    @Test
    void prefersTheBuildingThatWasNamed() {
        var name = "Quillfeather " + mark + " Cardiology";
        create(name, address("1 Oak St", "13202"), true);
        var second = create(name, address("9 Birch Ave", "13440"), true);

        var matches = asSystem(() -> organizations.match(name, address("9 Birch Ave", "13440"), 5));

        assertThat(matches.getFirst().organization().id()).isEqualTo(second.id());
    }

    @Test
    void namesOnlyParticipatingOrganizationsToThePublic() {
        create("Zebulon " + mark + " Hospital", true);
        create("Zebulon " + mark + " Spa", false);

        assertThat(organizations.participatingNames("zebulon " + mark, 10))
                .containsExactly("Zebulon " + mark + " Hospital");
    }

    @Test
    void takesWildcardsForWhatTheyAre() {
        create("Percent " + mark + " Hospital", true);

        assertThat(list(new OrganizationFilter("percent%" + mark, null))).isEmpty();
        assertThat(list(new OrganizationFilter("percent " + mark, null))).hasSize(1);
    }

    @Test
    void refusesASecondOrganizationOfTheSameNameAndPlace() {
        create("Twice " + mark, true);

        assertThatThrownBy(() -> create("TWICE " + mark, true)).isInstanceOf(OrganizationExistsException.class);
    }

    @Test
    void givesEachOrganizationAShortNameOfItsOwn() {
        var one = create("Ångström & Sons " + mark, address("1 Oak St", "13202"), true);
        var two = create("Ångström & Sons " + mark, address("1 Oak St", "13440"), true);

        assertThat(one.shortName()).isEqualTo("angstrom-sons-" + mark);
        assertThat(two.shortName()).isEqualTo("angstrom-sons-" + mark + "-2");
    }

    @Test
    void refusesAnEditOfAnOlderVersion() {
        var clinic = create("Versioned " + mark, true);
        asSystem(() -> organizations.edit(clinic.id(), clinic.version(), form("Versioned two " + mark, false)));

        assertThatThrownBy(() -> asSystem(
                        () -> organizations.edit(clinic.id(), clinic.version(), form("Versioned three " + mark, true))))
                .isInstanceOf(OrganizationChangedMeanwhileException.class);
        assertThat(asSystem(() -> organizations.find(clinic.id())).orElseThrow().legalName())
                .isEqualTo("Versioned two " + mark);
    }

    private List<OrganizationDetails> list(OrganizationFilter filter) {
        return asSystem(() -> organizations.list(filter, 0, 10));
    }

    private OrganizationDetails create(String name, boolean participating) {
        return asSystem(() -> organizations.create(form(name, participating)));
    }

    private OrganizationDetails create(String name, PostalAddress address, boolean participating) {
        return asSystem(() -> organizations.create(
                new OrganizationForm(name, address, null, participating, false, null, null, Set.of())));
    }

    private static OrganizationForm form(String name, boolean participating) {
        return new OrganizationForm(
                name, address("1 Oak St", "13202"), null, participating, false, null, null, Set.of());
    }

    private static PostalAddress address(String street, String zip) {
        return PostalAddress.of(street, null, "Syracuse", "NY", zip);
    }

    private <T> T asSystem(Supplier<T> work) {
        return actor.callAs(Actor.system("test"), work);
    }
}
