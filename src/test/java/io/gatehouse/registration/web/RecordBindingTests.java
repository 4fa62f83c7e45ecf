package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.form.FormFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.web.bind.WebDataBinder;

class RecordBindingTests {

    /** Trying a property that cannot be written is what takes the time; with it left out nothing is even rejected. */
    @Test
    void noFieldIsTriedAsAProperty() {
        var form = FormFixture.nurse().form();
        var binder = new WebDataBinder(form);
        binder.setIgnoreUnknownFields(false);
        new RecordBinding().constructorsOnly(binder);

        binder.bind(new MutablePropertyValues(FormFixture.nurse().fields()));

        assertThat(binder.getBindingResult().getTarget()).isSameAs(form);
        assertThat(binder.getBindingResult().hasErrors()).isFalse();
    }
}
