-- Who shares what with whom: an answer about one changes what is said of these, and of nobody else.
CREATE INDEX adoption_candidate_username ON adoption_candidate (run_id, username) WHERE state = 'OPEN';
CREATE INDEX adoption_candidate_email ON adoption_candidate (run_id, lower(email)) WHERE state = 'OPEN';
CREATE INDEX adoption_candidate_npi ON adoption_candidate (run_id, npi) WHERE state = 'OPEN' AND npi IS NOT NULL;
CREATE INDEX adoption_candidate_name ON adoption_candidate (run_id, folded(first_name || ' ' || last_name))
    WHERE state = 'OPEN';
