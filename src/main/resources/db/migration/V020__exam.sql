-- When attempts end, and what a lead set for a quiz in his run.

-- By the product's own time, which goes on evenly (ExamTime). Null: it has no end. The deadline is the earlier of the other two.
alter table attempt add column time_up_at timestamp(6) with time zone;
alter table attempt add column closes_at timestamp(6) with time zone;
alter table attempt add column deadline timestamp(6) with time zone;
-- Overdue after a long absence of the server: a person decides.
alter table attempt add column waits boolean default false not null;

create index attempt_due on attempt (state, deadline);

-- The newest of a quiz in a run counts.
create table quiz_opening (
    id uuid primary key,
    run uuid not null,
    quiz_id varchar(60) not null,
    n integer not null,
    opens_at timestamp(6) with time zone,
    closes_at timestamp(6) with time zone,
    access_code varchar(40) not null,
    -- null: the product itself
    set_by uuid,
    set_at timestamp(6) with time zone not null,
    reason varchar(1000) not null,
    constraint quiz_opening_n unique (run, quiz_id, n)
);

-- What one person may beyond the others. The newest of a quiz for an enrolment counts.
create table quiz_allowance (
    id uuid primary key,
    enrolment uuid not null,
    quiz_id varchar(60) not null,
    n integer not null,
    extra_minutes integer not null,
    extra_attempts integer not null,
    closes_at timestamp(6) with time zone,
    set_by uuid,
    set_at timestamp(6) with time zone not null,
    reason varchar(1000) not null,
    constraint quiz_allowance_n unique (enrolment, quiz_id, n)
);

-- One row: when the product was last there, by its own time and by the machine's.
create table server_beat (
    id integer primary key,
    exam_at timestamp(6) with time zone not null,
    wall_at timestamp(6) with time zone not null
);

-- When it was not.
create table server_absence (
    id uuid primary key,
    from_at timestamp(6) with time zone not null,
    until_at timestamp(6) with time zone not null,
    credited_seconds bigint not null,
    attempts integer not null
);
