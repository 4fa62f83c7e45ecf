package io.gatehouse.registration.web;

/**
 * A press of a button on the page for correcting.
 *
 * @param address network address it came from
 */
record CorrectionPosted(PageFields page, CorrectionFields fields, String address) {

    CorrectionPosted with(PageFields read) {
        return new CorrectionPosted(read, fields, address);
    }
}
