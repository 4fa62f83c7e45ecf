package io.gatehouse.registration.form;

/** One thing that a form has to keep. */
interface FormRule {

    void check(RegistrationForm form, Problems problems);
}
