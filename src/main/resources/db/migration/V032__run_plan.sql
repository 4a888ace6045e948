-- Where and until when a run is held, how many it takes, its half-days, who waits for a place, and what became of enrolments.
alter table run add column place varchar(200) default '' not null;
alter table run add column ends_on date;
alter table run add column capacity integer;
-- The course takes four days, and runs from before say only when they began.
update run set ends_on = starts_on + interval '3' day;
alter table run alter column ends_on set not null;

-- A half-day that was taken out stays: its calendar entry is told that it is off.
create table timetable_block (
  id uuid primary key,
  version bigint not null,
  run_id uuid not null references run (id),
  held_on date not null,
  half varchar(10) not null,
  starts_at varchar(5) not null,
  ends_at varchar(5) not null,
  module varchar(100) not null,
  title varchar(200) not null,
  place varchar(200) not null,
  note varchar(500) not null,
  edits integer not null,
  changed_at timestamp(6) with time zone not null,
  removed_at timestamp(6) with time zone
);
create index timetable_block_by_run on timetable_block (run_id);

-- Who leaves the list, into the run or without it, stays with a reason.
create table waiting_place (
  id uuid primary key,
  version bigint not null,
  run_id uuid not null references run (id),
  person_id uuid not null,
  position integer not null,
  since timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  ended_by uuid,
  reason varchar(500) not null
);
create index waiting_place_by_run on waiting_place (run_id);

-- What happened to an enrolment after it was made. Rows are only added.
create table enrolment_step (
  id uuid primary key,
  enrolment_id uuid not null references enrolment (id),
  kind varchar(20) not null,
  reason varchar(500) not null,
  other_enrolment_id uuid references enrolment (id),
  made_by uuid not null,
  made_at timestamp(6) with time zone not null
);
create index enrolment_step_by_enrolment on enrolment_step (enrolment_id);
