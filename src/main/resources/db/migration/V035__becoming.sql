-- Becoming a trainer. Rows are only added; the last n counts. Rows of people and runs belong to other rooms.

-- The text that the candidate signed is known by its hash, so that another text wants another signature.
create table conduct_signature (
    id uuid primary key,
    enrolment_id uuid not null,
    person uuid not null,
    edition varchar(64) not null,
    language varchar(8) not null,
    text_hash varchar(64) not null,
    signed_at timestamp(6) with time zone not null,
    constraint conduct_signature_once unique (enrolment_id, text_hash)
);

create table vetting_step (
    id uuid primary key,
    enrolment_id uuid not null,
    n integer not null,
    -- false: withdrawn, with a reason
    confirmed boolean not null,
    -- the day of the check; a withdrawal repeats that of what it withdraws
    checked_on date not null,
    reason varchar(1000) not null,
    made_by uuid not null,
    made_at timestamp(6) with time zone not null,
    constraint vetting_step_n unique (enrolment_id, n)
);

create table trainer_step (
    id uuid primary key,
    run_id uuid not null,
    enrolment_id uuid not null,
    n integer not null,
    -- PROPOSED, SENT_BACK or APPROVED
    kind varchar(20) not null,
    edition varchar(64) not null,
    reason varchar(1000) not null,
    made_by uuid not null,
    made_at timestamp(6) with time zone not null,
    constraint trainer_step_n unique (enrolment_id, n)
);

create index trainer_step_run on trainer_step (run_id);
