package io.gatehouse.registration;

/** One thing to be looked at before a request is decided. Pure: everything it may look at is in the facts. */
public interface ReviewCheck {

    CheckFinding look(CheckFacts facts);
}
