-- A lesson that a candidate plans and gives while two observers mark it apart. Rows of people and runs belong to other rooms.
create table practicum (
    id uuid primary key,
    run_id uuid not null,
    enrolment_id uuid not null,
    -- a second try is a new practicum
    n integer not null,
    edition varchar(64) not null,
    begun_at timestamp(6) with time zone not null,
    constraint practicum_once unique (enrolment_id, n)
);

create index practicum_run on practicum (run_id);

-- What somebody is typing, the candidate his plan or an observer his sheet, until he hands it in.
create table practicum_draft (
    practicum uuid not null references practicum (id),
    person uuid not null,
    draft text not null,
    saved_at timestamp(6) with time zone not null,
    primary key (practicum, person)
);

-- Rows are only added from here on: the last n counts.
create table practicum_plan (
    id uuid primary key,
    practicum uuid not null references practicum (id),
    n integer not null,
    plan text not null,
    handed_in_at timestamp(6) with time zone not null,
    constraint practicum_plan_n unique (practicum, n)
);

create table practicum_naming (
    id uuid primary key,
    practicum uuid not null references practicum (id),
    n integer not null,
    first_observer uuid not null,
    second_observer uuid not null,
    named_by uuid not null,
    named_at timestamp(6) with time zone not null,
    constraint practicum_naming_n unique (practicum, n),
    constraint practicum_naming_two check (first_observer <> second_observer)
);

create index practicum_naming_first on practicum_naming (first_observer);
create index practicum_naming_second on practicum_naming (second_observer);

create table practicum_sheet (
    id uuid primary key,
    practicum uuid not null references practicum (id),
    -- OBSERVED or SETTLED
    kind varchar(20) not null,
    person uuid not null,
    n integer not null,
    sheet text not null,
    -- PASSED or NOT_YET
    verdict varchar(20) not null,
    reason varchar(1000) not null,
    handed_in_at timestamp(6) with time zone not null,
    constraint practicum_sheet_n unique (practicum, kind, person, n)
);
