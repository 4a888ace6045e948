-- What a trainee and whoever supervises his unit say some months after the run; not anonymous. Rows are only added.
create table survey_follow_up (
    id uuid primary key,
    run_id uuid not null,
    enrolment_id uuid not null,
    form varchar(60) not null,
    months integer not null,
    edition varchar(64) not null,
    answers text not null,
    answered_by uuid not null,
    answered_at timestamp(6) with time zone not null,
    constraint survey_follow_up_once unique (enrolment_id, form, months)
);

create index survey_follow_up_run on survey_follow_up (run_id);
