-- Who may lead without a certificate. Rows are only added; the last n counts.
create table master_step (
    id uuid primary key,
    person uuid not null,
    n integer not null,
    -- APPOINTED or ENDED
    kind varchar(20) not null,
    -- the last day of an appointment; absent for an end
    ends_on date,
    reason varchar(1000) not null,
    -- absent for those who led runs before there were such appointments
    made_by uuid,
    made_at timestamp(6) with time zone not null,
    constraint master_step_n unique (person, n)
);

-- Whoever leads a run by now goes on for three years, by his first grant.
insert into master_step (id, person, n, kind, ends_on, reason, made_by, made_at)
select g.id, g.person, 1, 'APPOINTED', current_date + interval '3' year, '', null, current_timestamp
from person_grant g
where g.role = 'LEAD' and g.scope_kind = 'RUN' and g.revoked_at is null
  and not exists (
    select 1 from person_grant earlier
    where earlier.person = g.person and earlier.role = 'LEAD' and earlier.scope_kind = 'RUN'
      and earlier.revoked_at is null
      and (earlier.granted_at < g.granted_at or earlier.granted_at = g.granted_at and earlier.id < g.id));

-- How many personnel numbers a trainer tried when he invited people into his run, known or not. Rows are only added.
create table cohort_invitation (
    id uuid primary key,
    run_id uuid not null references run (id),
    invited_by uuid not null,
    numbers integer not null,
    made_at timestamp(6) with time zone not null
);
create index cohort_invitation_by_person on cohort_invitation (invited_by, made_at);
