-- What people think of a day and of the run. Rows of people, runs and editions belong to other rooms.

-- All answers to one form together: what was answered does not depend on the order in which it was, and no answer has a
-- row, an id or a time of its own that would lead to whoever gave it (decision 0033).
create table survey_round (
    run_id uuid not null,
    form varchar(60) not null,
    -- a day by ISO 8601, or 'run' for the whole
    about varchar(10) not null,
    edition varchar(64) not null,
    tally text not null,
    primary key (run_id, form, about)
);

-- Who has answered, and neither what nor when.
create table survey_answered (
    enrolment_id uuid not null,
    form varchar(60) not null,
    about varchar(10) not null,
    primary key (enrolment_id, form, about)
);

-- What its lead closed before its time.
create table survey_closing (
    run_id uuid not null,
    form varchar(60) not null,
    about varchar(10) not null,
    closed_by uuid not null,
    closed_at timestamp(6) with time zone not null,
    primary key (run_id, form, about)
);
