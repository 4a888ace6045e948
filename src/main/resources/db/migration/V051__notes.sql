-- What a reader marked or wrote in a lesson, for himself alone. It has no history: he changes and deletes it as he likes.
create table lesson_note (
  id uuid primary key,
  version bigint not null,
  person uuid not null,
  lesson_id varchar(60) not null,
  -- of the text that he read
  language varchar(20) not null,
  section varchar(40) not null,
  -- the passage by its place and by its words; absent where the note is on the whole section
  block integer,
  start_at integer,
  quote varchar(600),
  words_before varchar(100),
  words_after varchar(100),
  -- empty where the passage is only marked
  note varchar(4000) not null,
  made_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null
);
create index lesson_note_of_person on lesson_note (person, lesson_id);
