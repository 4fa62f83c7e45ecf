-- Views of the desk that people named: an address of the queue, for themselves or for everybody.
CREATE TABLE desk_view (
    id         uuid PRIMARY KEY,
    owner_id   uuid NOT NULL REFERENCES account (id),
    owner      text NOT NULL,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    query      text NOT NULL CHECK (length(query) BETWEEN 1 AND 2000),
    shared     boolean NOT NULL DEFAULT false,
    created_at timestamptz(6) NOT NULL
);
CREATE UNIQUE INDEX desk_view_own ON desk_view (owner_id, lower(name)) WHERE NOT shared;
CREATE UNIQUE INDEX desk_view_shared ON desk_view (lower(name)) WHERE shared;

-- How somebody likes the desk to behave; without a row as it comes.
CREATE TABLE desk_habit (
    account_id  uuid PRIMARY KEY REFERENCES account (id),
    opens_next  boolean NOT NULL
);
