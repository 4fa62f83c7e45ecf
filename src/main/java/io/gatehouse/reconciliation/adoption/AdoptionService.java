package io.gatehouse.reconciliation.adoption;

import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryKind;
import io.gatehouse.directory.DistinguishedNames;
import io.gatehouse.reconciliation.adoption.AdoptionRun.Source;
import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import io.gatehouse.reconciliation.adoption.AdoptionStep.Kind;
import io.gatehouse.security.AllowLead;
import io.gatehouse.security.CurrentActor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adoption of a directory that others made, step by step: read, say what means what, look at the people, take over. Each step
 * that lasts is a durable task, which can be stopped and resumed.
 */
@Service
@Transactional
@AllowLead
public class AdoptionService {

    private final AdoptionControl control;
    private final AdoptionRuns runs;
    private final AdoptionFiles files;
    private final AdoptionSettings settings;
    private final Directory directory;
    private final CurrentActor actor;

    AdoptionService(
            AdoptionControl control,
            AdoptionRuns runs,
            AdoptionFiles files,
            AdoptionSettings settings,
            Directory directory,
            CurrentActor actor) {
        this.control = control;
        this.runs = runs;
        this.files = files;
        this.settings = settings;
        this.directory = directory;
        this.actor = actor;
    }

    /**
     * Reads everything below a base of the directory at hand. Its people keep their entries and passwords.
     *
     * @throws AdoptionRefusedException when another one is under way, the base is no distinguished name, or the server a domain
     */
    public UUID startLive(String base) {
        if (!DistinguishedNames.valid(base)) {
            throw new AdoptionRefusedException("base");
        }
        if (directory.kind() == DirectoryKind.ACTIVE_DIRECTORY) {
            throw new AdoptionRefusedException("domain");
        }
        return start(Source.LIVE, base.strip());
    }

    /**
     * Reads an LDIF file (RFC 2849). Its people get entries of their own and are invited to choose a password.
     *
     * @param name what the file is called
     * @throws AdoptionRefusedException when another one is under way, or the file is longer than allowed
     * @throws IOException when the file cannot be read
     */
    @Transactional(rollbackFor = IOException.class)
    public UUID startFile(String name, InputStream file) throws IOException {
        var id = start(Source.LDIF, name);
        files.keep(id, file, settings.fileLimit().toBytes());
        return id;
    }

    private UUID start(Source source, String place) {
        var id = TimeOrderedIds.next();
        control.start(id, source, place, actor.get().displayName());
        return id;
    }

    /**
     * Says which attribute means what and has everybody compared with the accounts anew; answers given before are forgotten.
     *
     * @throws AdoptionRefusedException when it is not the time for that
     */
    public void match(UUID run, AttributeMapping mapping) {
        runs.keep(run, mapping);
        control.begin(run, State.MATCHING, State.MAPPING, State.REVIEW);
        control.say(run, Kind.MAPPED, "", 0);
    }

    /** @throws AdoptionRefusedException when it is not the time for that */
    public void takeOver(UUID run, long people) {
        control.begin(run, State.TAKING_OVER, State.REVIEW);
        control.say(run, Kind.DECIDED, "", people);
    }

    /** It stops within a second or so and can be resumed. False when it is not working. */
    public boolean stop(UUID run) {
        return control.stop(run);
    }

    /** False when it is not stopped. */
    public boolean resume(UUID run) {
        return control.resume(run);
    }

    /** Gives the run up; what was taken over stays. False when it is over already. */
    public boolean discard(UUID run) {
        return control.discard(run);
    }

    @Transactional(readOnly = true)
    public Optional<AdoptionRun> find(UUID run) {
        return runs.find(run);
    }

    /** What was recognized or said about attributes; empty until the source has been read. */
    @Transactional(readOnly = true)
    public Optional<AttributeMapping> mapping(UUID run) {
        return runs.mapping(run);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<AdoptionRun> list(int offset, int limit) {
        return runs.newest(offset, limit);
    }

    @Transactional(readOnly = true)
    public int count() {
        return runs.count();
    }
}
