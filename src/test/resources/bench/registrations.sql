-- Requests of five years, the newest last: most of them decided long ago, the last weeks still open; few names are frequent and many are
-- rare, few organizations are large. The same every time.
SELECT setseed(0.4);

CREATE TEMP TABLE draw AS
SELECT i, random() AS a, random() AS b, random() AS c, random() AS d, random() AS e, random() AS f
FROM generate_series(1, :count) i;

CREATE TEMP TABLE person AS
SELECT i, c, d, e, f,
    (ARRAY['Marisol', 'Ingrid', 'Tobias', 'Oluwaseun', 'Adaeze', 'Brannoc', 'Célia', 'Dmitri', 'Esperanza', 'Faisal', 'Giulia',
        'Henrike', 'Imani', 'Joaquín', 'Katarzyna', 'Leopold', 'Mireille', 'Ngozi', 'Ottilie', 'Pádraig', 'Quentin', 'Rosalind',
        'Svetlana', 'Thaddeus', 'Ursula', 'Valentín', 'Wilhelmina', 'Xiomara', 'Yevgenia', 'Zoë'])[1 + floor(30 * a * a)] AS first,
    (ARRAY['Ach', 'Ber', 'Cal', 'Dor', 'Eld', 'Fen', 'Gar', 'Hol', 'Ing', 'Jas', 'Kel', 'Lind', 'Mar', 'Nor', 'Ock', 'Pem', 'Quil',
        'Ras', 'Sel', 'Tor', 'Ulv', 'Var', 'Wen', 'Yar', 'Zel'])[1 + floor(25 * power(b, 1.5))]
    || (ARRAY['a', 'an', 'ber', 'den', 'e', 'en', 'er', 'il', 'in', 'ka', 'la', 'mer', 'o', 'on', 'ta', 'u'])[1 + floor(16 * c * c)]
    || (ARRAY['berg', 'brook', 'by', 'dale', 'ford', 'gate', 'ham', 'holt', 'ley', 'lund', 'mann', 'ness', 'quist', 'ridge', 'sen',
        'shaw', 'son', 'stad', 'ström', 'ton', 'vale', 'wick', 'wood', 'worth'])[1 + floor(24 * d * d)] AS last,
    floor(2000 * power(e, 2.5))::int AS organization,
    now() - (CAST(:count AS float8) - i + f) / :count * interval '1825 days' AS submitted_at,
    i > :count * 0.96 AND f < 0.6 OR f < 0.003 AS open
FROM draw;

INSERT INTO registration (id, version, reference, account_id, state, form, submission_key, submitted_at, changed_at,
    email_confirmed_at, decided_by, decided_at, decided, account_change, answered_at, desk_since)
SELECT gen_random_uuid(), 1, 'R-' || upper(substr(md5('r' || i), 1, 4)) || '-' || lpad(upper(to_hex(i)), 6, '0'), gen_random_uuid(), state,
    jsonb_build_object(
        'applicant', jsonb_build_object(
            'name', jsonb_build_object('first', first, 'middle', null, 'last', last, 'suffix', null),
            'credentials', jsonb_build_array('RN'),
            'email', lower(unaccent(first || '.' || last)) || i || '@' || domain || '.example',
            'phone', '+13155550' || 100 + i % 100, 'extension', null, 'mobile', null, 'jobTitle', 'Registered nurse',
            'npi', CASE WHEN i % 3 = 0 THEN '2' || lpad(i::text, 9, '0') END, 'license', null, 'department', null),
        'workplace', jsonb_build_object(
            'organizationName', town || ' ' || kind || ' ' || 1 + organization / 250,
            'address', jsonb_build_object('street', i % 300 || ' Alder Street', 'suite', null, 'city', 'Syracuse', 'state', 'NY',
                'zip', '13202'),
            'phone', null, 'fax', null,
            'supervisor', jsonb_build_object('name', 'Oluwaseun Brandt', 'email', 'o.brandt@' || domain || '.example',
                'phone', '+13155550100')),
        'asked', jsonb_build_object(
            'preferredUsername', CASE WHEN i % 4 <> 0 THEN lower(unaccent(left(first, 1) || last)) || i % 1000 END,
            'accessLevel', 'CLINICIAN', 'previousAccess', null, 'previousUsername', null, 'services', to_jsonb(services),
            'consentAlerts', jsonb_build_array(), 'providerAlerts', jsonb_build_array(), 'directAddress', null,
            'alertsForOrganization', false, 'alertProviders', jsonb_build_array(), 'resultsProviders', jsonb_build_array(),
            'roles', CASE WHEN i % 101 = 0 THEN jsonb_build_array('RHIO_ADMINISTRATOR') ELSE jsonb_build_array() END),
        'additionalInformation', null, 'submitter', null,
        'warnings', CASE WHEN i % 33 = 0 THEN jsonb_build_array('FREE_MAIL') ELSE jsonb_build_array() END),
    'bench:' || i, submitted_at, submitted_at + interval '1 day', submitted_at,
    CASE WHEN state IN ('APPROVED', 'REJECTED', 'RETURNED', 'ON_HOLD') THEN 'Nora Finch' END,
    CASE WHEN state IN ('APPROVED', 'REJECTED', 'RETURNED', 'ON_HOLD') THEN submitted_at + interval '1 day' END,
    CASE WHEN state IN ('APPROVED', 'REJECTED', 'RETURNED', 'ON_HOLD') THEN state END,
    CASE WHEN i % 19 = 0 THEN jsonb_build_object('kind', CASE WHEN i % 5 = 0 THEN 'RENEWAL' ELSE 'CHANGE' END, 'organization', null,
        'offered', jsonb_build_array(), 'there', jsonb_build_array(), 'renews', jsonb_build_array()) END,
    CASE WHEN i % 23 = 0 AND open AND state <> 'SUBMITTED' THEN submitted_at + interval '2 days' END,
    CASE WHEN state IN ('CONFIRMED', 'IN_REVIEW') THEN submitted_at + interval '1 hour' END
FROM person
CROSS JOIN LATERAL (SELECT
    CASE WHEN open THEN (ARRAY['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'IN_REVIEW', 'RETURNED', 'RETURNED', 'ON_HOLD',
            'WAITING_FOR_ORGANIZATION', 'SUBMITTED', 'SUBMITTED'])[1 + floor(10 * c)]
        ELSE (ARRAY['REJECTED', 'WITHDRAWN', 'EXPIRED', 'APPROVED', 'APPROVED', 'APPROVED', 'APPROVED', 'APPROVED', 'APPROVED',
            'APPROVED'])[1 + floor(10 * d)] END AS state,
    (ARRAY['Tamarack', 'Alderbrook', 'Saint Brannoc', 'Cedar Falls', 'Dunmore', 'Eastlake', 'Foxglove', 'Glen Harbor', 'Hawthorn',
        'Ironwood', 'Juniper', 'Kestrel', 'Larkspur', 'Maple Ridge', 'North Shore', 'Oakhurst', 'Pinecrest', 'Quarry Hill', 'Redfern',
        'Silver Lake', 'Thornbury', 'Upland', 'Violet Springs', 'Willow Creek', 'Yarrow'])[1 + organization % 25] AS town,
    (ARRAY['Family Medicine PLLC', 'Hospital', 'Medical Group', 'Pediatrics', 'Cardiology Associates', 'Urgent Care', 'Nursing Home',
        'Health Center', 'Imaging', 'Behavioral Health'])[1 + organization / 25 % 10] AS kind,
    'org' || organization AS domain,
    ARRAY['PROVIDER_PORTAL'] || CASE WHEN e < 0.3 THEN ARRAY['DIRECT_MAIL'] ELSE '{}' END
        || CASE WHEN f < 0.2 THEN ARRAY['IMAGE_VIEW'] ELSE '{}' END AS services) AS drawn
ORDER BY i;

INSERT INTO registration_line (id, registration_id, position, kind, entitlement, state)
SELECT gen_random_uuid(), r.id, asked.position - 1, CASE asked.code WHEN 'RHIO_ADMINISTRATOR' THEN 'ROLE' ELSE 'SERVICE' END,
    asked.code, CASE r.state WHEN 'APPROVED' THEN 'GRANTED' WHEN 'REJECTED' THEN 'DECLINED' ELSE 'REQUESTED' END
FROM registration r CROSS JOIN LATERAL jsonb_array_elements_text(form #> '{asked,services}' || (form #> '{asked,roles}'))
    WITH ORDINALITY AS asked(code, position)
WHERE r.submission_key LIKE 'bench:%';

UPDATE registration_line SET state = 'AWAITING_SECOND_APPROVAL'
WHERE entitlement = 'RHIO_ADMINISTRATOR' AND state = 'GRANTED' AND registration_id IN (
    SELECT id FROM registration WHERE state = 'APPROVED' ORDER BY submitted_at DESC LIMIT greatest(:count / 50, 100));

UPDATE registration SET claimed_by_id = CAST(:person AS uuid), claimed_by = 'Nora Finch', claimed_at = now()
WHERE id IN (SELECT id FROM registration WHERE state = 'IN_REVIEW' ORDER BY submitted_at DESC LIMIT 40);

INSERT INTO account (id, version, revision, username, first_name, last_name, email, job_title, state, registration_id, opened_at,
    changed_at)
SELECT account_id, 0, 1, 'opened' || row_number() OVER (ORDER BY submission_key), 'Zoë', 'Brandt', 'opened.' || email,
    'Registered nurse', 'ACTIVE', id, changed_at, changed_at
FROM registration WHERE state = 'APPROVED' AND submission_key LIKE 'bench:%1';

INSERT INTO registration_word (word) SELECT DISTINCT words_to_know(search) FROM registration ON CONFLICT DO NOTHING;

DROP TABLE person, draw;
