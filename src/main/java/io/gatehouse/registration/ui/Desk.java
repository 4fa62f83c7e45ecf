package io.gatehouse.registration.ui;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.journal.ui.TimelineFactory;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.registration.HandlingService;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.ReviewService;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the parts of the desk work with. */
@Component
record Desk(
        RegistrationService registrations,
        ReviewService reviews,
        HandlingService handling,
        OrganizationService organizations,
        Catalog catalog,
        TimelineFactory timelines,
        CurrentActor actor,
        Clock clock) {}
