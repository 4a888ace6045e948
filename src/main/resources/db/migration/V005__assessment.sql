-- Attempts: a list of steps that only grows.

create table attempt (
    id uuid primary key,
    version bigint not null,
    enrolment_id uuid not null,
    module_id varchar(60) not null,
    quiz_id varchar(60) not null,
    quiz_revision uuid not null,
    number integer not null,
    seed bigint not null,
    place integer not null,
    state varchar(20) not null,
    -- set while the attempt is open, so that fifty starts at once make one
    open_key varchar(100),
    started_at timestamp with time zone not null,
    handed_in_at timestamp with time zone,
    score_num bigint not null,
    score_den bigint not null,
    score_available bigint not null,
    passed boolean not null,
    constraint attempt_number unique (enrolment_id, quiz_id, number),
    constraint attempt_open_key unique (open_key)
);

-- What this attempt asks, as it was drawn: no later release changes it.
create table attempt_sheet (
    attempt uuid primary key references attempt (id),
    document text not null
);

create table attempt_step (
    id uuid primary key,
    attempt uuid not null references attempt (id),
    n bigint not null,
    position integer not null,
    page uuid not null,
    sequence bigint not null,
    type varchar(20) not null,
    known bigint not null,
    resent boolean not null,
    answer varchar(200000) not null,
    received_at timestamp with time zone not null,
    constraint attempt_step_n unique (attempt, n),
    -- the same receipt twice is one step
    constraint attempt_step_receipt unique (attempt, page, sequence)
);

create table attempt_mark (
    id uuid primary key,
    attempt uuid not null references attempt (id),
    position integer not null,
    -- 1 for the first marking; a correction is a new row
    n integer not null,
    fraction_num bigint not null,
    fraction_den bigint not null,
    marks integer not null,
    parts varchar(50000) not null,
    state varchar(20) not null,
    marked_at timestamp with time zone not null,
    constraint attempt_mark_n unique (attempt, position, n)
);
