-- Quizzes while they are written. A draft is a row of steps, of which one is in force; undoing moves to the step before it.
create table quiz_draft (
    quiz_id varchar(60) primary key,
    module varchar(60) not null,
    -- the step in force
    shown bigint not null,
    -- hash over the quiz's files that the draft began from; empty for a new quiz
    base varchar(64) not null,
    -- where a new quiz is to stand in its module; not read once the module names it
    required boolean not null
);

create table quiz_draft_step (
    quiz_id varchar(60) not null references quiz_draft (quiz_id),
    n bigint not null,
    -- the step that this one was made from; 0 for the first
    made_from bigint not null,
    -- the quiz's files, as JSON of texts by path
    files text not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    primary key (quiz_id, n)
);
