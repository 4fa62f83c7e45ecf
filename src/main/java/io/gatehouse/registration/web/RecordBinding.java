package io.gatehouse.registration.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * What pages send is read into records, by their constructors alone. Else each field would be tried as a property of each
 * record too, which none has: an exception for every field, and half the time of an answer.
 */
@ControllerAdvice(basePackageClasses = RecordBinding.class)
class RecordBinding {

    @InitBinder
    void constructorsOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
