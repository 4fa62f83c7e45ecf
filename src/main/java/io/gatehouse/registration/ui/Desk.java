package io.gatehouse.registration.ui;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.journal.ui.TimelineFactory;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.registration.AssignmentService;
import io.gatehouse.registration.ChangeService;
import io.gatehouse.registration.ConversationService;
import io.gatehouse.registration.CorrectionService;
import io.gatehouse.registration.DecisionRecordService;
import io.gatehouse.registration.FormComparison;
import io.gatehouse.registration.HandlingService;
import io.gatehouse.registration.LinkingService;
import io.gatehouse.registration.NoteService;
import io.gatehouse.registration.ProofService;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.ReviewService;
import io.gatehouse.registration.ServiceLevel;
import io.gatehouse.registration.VouchingService;
import io.gatehouse.registration.desk.BulkService;
import io.gatehouse.registration.desk.GraceService;
import io.gatehouse.registration.desk.HabitService;
import io.gatehouse.registration.desk.PresenceService;
import io.gatehouse.registration.desk.SavedViewService;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the parts of the desk work with. */
@Component
record Desk(
        RegistrationService registrations,
        ReviewService reviews,
        HandlingService handling,
        NoteService notes,
        ProofService proofs,
        LinkingService linking,
        ChangeService changes,
        AssignmentService assignments,
        PresenceService presences,
        CorrectionService corrections,
        DecisionRecordService records,
        FormComparison forms,
        ConversationService conversations,
        VouchingService vouching,
        OrganizationService organizations,
        SavedViewService views,
        HabitService habits,
        GraceService grace,
        BulkService bulk,
        ServiceLevel level,
        Catalog catalog,
        TimelineFactory timelines,
        CurrentActor actor,
        Clock clock) {}
