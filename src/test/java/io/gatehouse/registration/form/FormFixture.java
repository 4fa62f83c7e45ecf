package io.gatehouse.registration.form;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.DataBinder;

/** A form that keeps every rule, as a browser sends it; tests change one thing of it. */
public final class FormFixture {

    private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

    private FormFixture() {}

    /** A nurse with a supervisor, a workplace and one wish. */
    public static FormFixture nurse() {
        return new FormFixture()
                .with("person.firstName", "Marisol")
                .with("person.lastName", "Okonkwo")
                .with("person.credentials", "RN")
                .with("person.email", "m.okonkwo@tamarack.example")
                .with("person.phone", "(315) 555-0142")
                .with("person.jobTitle", "Registered nurse")
                .with("organization.name", "Tamarack Ridge Family Medicine PLLC")
                .with("organization.street", "12 Alder Street")
                .with("organization.city", "Syracuse")
                .with("organization.state", "NY")
                .with("organization.zip", "13202")
                .with("organization.supervisorName", "Oluwaseun Brandt")
                .with("organization.supervisorEmail", "o.brandt@tamarack.example")
                .with("organization.supervisorPhone", "315 555 0100")
                .with("access.level", "CLINICIAN")
                .with("access.previousAccess", "no")
                .with("access.services", "PROVIDER_PORTAL");
    }

    /** Instead of what was there. */
    public FormFixture with(String field, String... typed) {
        fields.put(field, Arrays.asList(typed));
        return this;
    }

    public FormFixture without(String field) {
        fields.remove(field);
        return this;
    }

    public FormFixture alertDelegate(int row, String first, String last, String npi) {
        return delegate("access.alertDelegates[" + row + "]", first, last, npi);
    }

    public FormFixture resultsDelegate(int row, String first, String last, String npi) {
        return delegate("access.resultsDelegates[" + row + "]", first, last, npi);
    }

    private FormFixture delegate(String row, String first, String last, String npi) {
        return with(row + ".firstName", first).with(row + ".lastName", last).with(row + ".npi", npi);
    }

    public MultiValueMap<String, String> fields() {
        return fields;
    }

    /** The form as the page's controller gets it. */
    public RegistrationForm form() {
        var binder = new DataBinder(null);
        binder.setTargetType(ResolvableType.forClass(RegistrationForm.class));
        binder.construct(new Sent());
        return (RegistrationForm) Objects.requireNonNull(binder.getTarget());
    }

    private final class Sent implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            var values = fields.get(name);
            return values == null ? null : List.class.isAssignableFrom(type) ? values : values.getFirst();
        }

        @Override
        public Set<String> getNames() {
            return fields.keySet();
        }
    }
}
