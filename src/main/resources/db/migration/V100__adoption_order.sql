-- In which order the people of a run are taken over: those of a group together, so that the group is written once for all of
-- them. Told when the taking over begins.
ALTER TABLE adoption_candidate ADD COLUMN position bigint NOT NULL DEFAULT 0;
DROP INDEX adoption_candidate_due;
CREATE INDEX adoption_candidate_due ON adoption_candidate (run_id, position, id)
    WHERE state = 'OPEN' AND decision <> 'NONE';
