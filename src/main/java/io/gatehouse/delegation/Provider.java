package io.gatehouse.delegation;

import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;

/** A provider on whose behalf somebody receives something: the NPI counts, the name is for people to compare. */
public record Provider(PersonName name, Npi npi) {}
