-- How a quiz is sat.

-- When its trainee confirmed the honour statement of the revision that the attempt names; null where none was asked for.
alter table attempt add column honoured_at timestamp(6) with time zone;

-- How sure he was of the answer, 1 to 3; null where he did not say.
alter table attempt_step add column certainty integer;

-- Whether a lead lets his run see what is shown after closing. The newest of a quiz in a run counts.
create table quiz_release (
    id uuid primary key,
    run uuid not null,
    quiz_id varchar(60) not null,
    n integer not null,
    released boolean not null,
    set_by uuid not null,
    set_at timestamp(6) with time zone not null,
    reason varchar(1000) not null,
    constraint quiz_release_n unique (run, quiz_id, n)
);
