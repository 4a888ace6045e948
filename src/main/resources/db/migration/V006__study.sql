-- What a trainee read: the place he was last at, and when he had read it.
create table reading (
  id uuid primary key,
  version bigint not null,
  enrolment_id uuid not null,
  lesson_id varchar(60) not null,
  place varchar(40) not null,
  opened_at timestamp(6) with time zone not null,
  read_at timestamp(6) with time zone,
  constraint reading_once unique (enrolment_id, lesson_id)
);

-- Answers to check-yourself questions. Rows are only added.
create table check_answer (
  id uuid primary key,
  enrolment_id uuid not null,
  lesson_id varchar(60) not null,
  item_id varchar(60) not null,
  item_revision uuid not null,
  answer text not null,
  fraction_num bigint not null,
  fraction_den bigint not null,
  answered_at timestamp(6) with time zone not null
);
create index check_answer_by_lesson on check_answer (enrolment_id, lesson_id);

-- Read tables: made again from reading and from attempts by Standings.rebuild.
create table quiz_standing (
  enrolment_id uuid not null,
  quiz_id varchar(60) not null,
  module_id varchar(60) not null,
  best_num bigint not null,
  best_den bigint not null,
  best_available bigint not null,
  passed_at timestamp(6) with time zone,
  primary key (enrolment_id, quiz_id)
);

create table standing (
  enrolment_id uuid not null,
  module_id varchar(60) not null,
  version bigint not null,
  lessons_read integer not null,
  lessons_all integer not null,
  quizzes_passed integer not null,
  quizzes_required integer not null,
  completed_at timestamp(6) with time zone,
  primary key (enrolment_id, module_id)
);
