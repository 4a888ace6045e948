-- Runs of the course and who is enrolled in them. Ids of people, units and editions belong to other rooms.
create table run (
  id uuid primary key,
  version bigint not null,
  title varchar(200) not null,
  edition varchar(64) not null,
  unit_id uuid not null,
  zone_id varchar(60) not null,
  language varchar(20) not null,
  starts_on date not null,
  created_at timestamp(6) with time zone not null
);
create index run_by_start on run (starts_on, id);

create table enrolment (
  id uuid primary key,
  version bigint not null,
  run_id uuid not null references run (id),
  person_id uuid not null,
  enrolled_at timestamp(6) with time zone not null,
  withdrawn_at timestamp(6) with time zone,
  constraint enrolment_once unique (run_id, person_id)
);
create index enrolment_by_person on enrolment (person_id);
