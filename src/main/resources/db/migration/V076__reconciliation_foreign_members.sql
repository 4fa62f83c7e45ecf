-- Members of groups that are not ours: noted, never touched.
ALTER TABLE reconciliation_run ADD COLUMN foreign_members bigint NOT NULL DEFAULT 0;
