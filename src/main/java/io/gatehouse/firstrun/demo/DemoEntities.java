package io.gatehouse.firstrun.demo;

import org.springframework.stereotype.Component;

/** Everything that the demo enters, in the order in which one needs the other. */
@Component
@OnDemo
record DemoEntities(DemoOrganizations organizations, DemoPeople people, DemoRegistrations registrations) {}
