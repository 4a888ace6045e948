-- Who was there, by half-day. Rows are only added: the one with the highest number holds, the others are what was said before.
create table attendance_mark (
  id uuid primary key,
  block_id uuid not null references timetable_block (id),
  enrolment_id uuid not null references enrolment (id),
  number integer not null,
  presence varchar(10) not null,
  reason varchar(500) not null,
  marked_by uuid not null,
  marked_at timestamp(6) with time zone not null,
  constraint attendance_mark_once unique (block_id, enrolment_id, number)
);
create index attendance_mark_by_enrolment on attendance_mark (enrolment_id);
