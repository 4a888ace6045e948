-- Somebody objects to what is said of his presence, or that nothing is said. Rows are only added.
create table attendance_appeal (
  id uuid primary key,
  block_id uuid not null references timetable_block (id),
  enrolment_id uuid not null references enrolment (id),
  number integer not null,
  objection varchar(500) not null,
  made_at timestamp(6) with time zone not null,
  constraint attendance_appeal_once unique (block_id, enrolment_id, number)
);
create index attendance_appeal_by_enrolment on attendance_appeal (enrolment_id);

create table attendance_appeal_answer (
  id uuid primary key,
  appeal_id uuid not null references attendance_appeal (id),
  granted boolean not null,
  reason varchar(500) not null,
  answered_by uuid not null,
  answered_at timestamp(6) with time zone not null,
  constraint attendance_appeal_answer_once unique (appeal_id)
);
