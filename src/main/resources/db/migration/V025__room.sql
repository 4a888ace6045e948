-- The exam room: pauses, attempts opened again, addresses, and whom each process heard from.

-- By the product's own time; null while the clock goes on.
alter table attempt add column paused_at timestamp(6) with time zone;
-- What was given beyond the quiz's own minutes.
alter table attempt add column given_seconds bigint default 0 not null;
-- How often it went on after it had been handed in.
alter table attempt add column reopened integer default 0 not null;

-- Networks with a space between them; empty for any address.
alter table quiz_opening add column addresses varchar(1000) default '' not null;

-- A pause of a quiz in a run, and its end. The newest counts.
create table quiz_pause (
    id uuid primary key,
    run uuid not null,
    quiz_id varchar(60) not null,
    n integer not null,
    paused boolean not null,
    -- by the product's own time
    exam_at timestamp(6) with time zone not null,
    set_by uuid not null,
    set_at timestamp(6) with time zone not null,
    reason varchar(1000) not null,
    constraint quiz_pause_n unique (run, quiz_id, n)
);

-- A handed-in attempt that goes on; what it had been given stays here and in its marks.
create table attempt_reopening (
    id uuid primary key,
    attempt uuid not null references attempt (id),
    handed_in_at timestamp(6) with time zone not null,
    score_num bigint not null,
    score_den bigint not null,
    score_available bigint not null,
    passed boolean not null,
    minutes integer not null,
    set_by uuid not null,
    set_at timestamp(6) with time zone not null,
    reason varchar(1000) not null
);

create index attempt_reopening_attempt on attempt_reopening (attempt);
create index attempt_reopening_at on attempt_reopening (set_at);

-- From which address outside of the opening's networks an attempt was saved first.
create table attempt_elsewhere (
    id uuid primary key,
    attempt uuid not null references attempt (id),
    address varchar(45) not null,
    first_at timestamp(6) with time zone not null,
    constraint attempt_elsewhere_once unique (attempt, address)
);

-- One row for each process: attempts and milliseconds, of which it heard lately. Nothing is lost with it.
create table attempt_heard (
    process uuid primary key,
    written_at timestamp(6) with time zone not null,
    document text not null
);
